package esperanza.intake.webhook.rest;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The interface says the intervals with which the service is shipped. */
class WebhookScheduleTest {

    @Test
    void the_intervals_and_the_time_to_answer_are_those_of_the_settings() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = getClass().getResourceAsStream("/application.properties")) {
            settings.load(file);
        }
        List<String> all = Arrays.stream(
                        settings.getProperty("esperanza.webhooks.again-after").split(","))
                .map(WebhookScheduleTest::said)
                .toList();
        String first = all.subList(0, all.size() - 1).stream().collect(joining(", "));
        assertThat(WebhookResource.AGAIN).isEqualTo(first + " and " + all.getLast());
        Duration held = Duration.parse("PT" + settings.getProperty("esperanza.webhooks.held"));
        assertThat(WebhookResource.WITHIN).isEqualTo(held.dividedBy(2).toSeconds() + " s");
    }

    private static String said(String setting) {
        String number = setting.substring(0, setting.length() - 1);
        return switch (setting.charAt(setting.length() - 1)) {
            case 'S' -> number + " s";
            case 'M' -> number + " min";
            default -> number + " h";
        };
    }
}
