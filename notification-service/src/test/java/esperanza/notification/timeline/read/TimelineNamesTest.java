package esperanza.notification.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.Names;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimelineNamesTest {

    private static final String LIST = "TimelineEvent";
    private static final String[] SERVICES = {"intake", "investigation", "notification", "protection"};
    private static final Pattern EVENT = Pattern.compile("^\\| `[^|]+\\| `([a-z-]+)\\.v\\d+`", Pattern.MULTILINE);

    /** Events that are too many for a timeline: their names stand beside their words, where a person opens them. */
    private static final Set<String> OPENED_ALONE = Set.of("protection.checked-in");

    @Test
    void every_entry_of_a_timeline_has_a_name_in_three_languages_and_nothing_else_has_one() {
        String[] entries = Stream.of(SERVICES)
                .flatMap(service -> Stream.concat(
                        published(service)
                                .filter(event -> Declared.by("esperanza.%s.%s.v1".formatted(service, event))
                                        .entry())
                                .map(event -> service + '.' + event),
                        Stream.of(service + '.' + service.toUpperCase(Locale.ROOT) + "_ACTIVITY")))
                .distinct()
                .toArray(String[]::new);
        assertThat(entries).hasSizeGreaterThan(200);
        assertThat(Labels.shipped(Names.class, Names.TABLE)
                        .missing(Stream.of(entries).map(entry -> LIST + '.' + entry)))
                .as("Rows to add to names.csv: key;es;en;pt")
                .isEmpty();
        assertThat(Names.of(LIST)).containsAll(OPENED_ALONE);
        assertThat(Names.of(LIST))
                .filteredOn(name -> !OPENED_ALONE.contains(name))
                .containsExactlyInAnyOrder(entries);
    }

    private static Stream<String> published(String service) {
        return EVENT.matcher(text("/contracts/names/%s.md".formatted(service)))
                .results()
                .map(found -> found.group(1));
    }

    private static String text(String file) {
        try (var bytes = TimelineNamesTest.class.getResourceAsStream(file)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
