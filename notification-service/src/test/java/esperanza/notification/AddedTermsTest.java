package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.clocks;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The service with a profile that has three terms more than the one that ships. Only the profile knows of them. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
@QuarkusTestResource(value = ThreeMoreTermsSettings.class, restrictToAnnotatedClass = true)
class AddedTermsTest {

    private static Publisher publisher;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void a_measure_that_was_handed_over_is_warned_of_and_met_when_somebody_has_looked() {
        Story story = Story.begin(publisher);
        Instant handedOver = ago(Duration.ofHours(9));
        story.decided(ago(Duration.ofHours(10)));
        story.handover("measure-handed-over", handedOver);
        eventually(() -> alerts(story).contains("DEADLINE_DUE_SOON risk-analyst OPEN"));
        assertThat(clocks(story, "supervisor"))
                .containsExactlyInAnyOrder("URGENT_IMPLEMENTATION MET", "HANDOVER_LOOKED_AT RUNNING");
        assertThat(clocks(story, "risk-analyst")).contains("HANDOVER_LOOKED_AT RUNNING");
        assertThat(clocks(story, "investigator")).isEmpty();
        assertThat(of(story, "HANDOVER_LOOKED_AT", "measureId"))
                .containsExactly(story.measure().toString());
        assertThat(of(story, "HANDOVER_LOOKED_AT", "due"))
                .containsExactly(handedOver.plus(Duration.ofHours(12)).toString());

        story.handover("handover-confirmed");
        eventually(() -> alerts(story).contains("DEADLINE_DUE_SOON risk-analyst SETTLED"));
        assertThat(clocks(story, "supervisor"))
                .containsExactlyInAnyOrder("URGENT_IMPLEMENTATION MET", "HANDOVER_LOOKED_AT MET");
        assertThat(whats(story, "supervisor"))
                .contains("deadline-started", "deadline-due-soon", "deadline-met", "alert-raised", "alert-settled")
                .doesNotContain("deadline-breached");
    }

    @Test
    void a_measure_and_a_file_that_nobody_looked_at_are_breached_and_the_rung_above_is_called() {
        Story story = Story.begin(publisher);
        Instant received = ago(Duration.ofHours(14));
        story.received(received, true, "XX-01");
        story.decided(ago(Duration.ofHours(13)));
        story.handover("measure-handed-over", ago(Duration.ofHours(13)));
        eventually(() -> clocks(story, "supervisor")
                .containsAll(List.of("HANDOVER_LOOKED_AT BREACHED", "FILE_AFTER_DANGER BREACHED")));
        assertThat(clocks(story, "supervisor"))
                .contains("EARLY_REFERRAL RUNNING", "URGENT_IMPLEMENTATION MET", "TRIAGE BREACHED");
        assertThat(of(story, "FILE_AFTER_DANGER", "due"))
                .containsExactly(received.plus(Duration.ofHours(6)).toString());
        eventually(() -> alerts(story).stream()
                        .filter("DEADLINE_BREACHED supervisor OPEN"::equals)
                        .count()
                == 4);
        story.investigated();
        eventually(() -> clocks(story, "supervisor").contains("FILE_AFTER_DANGER MET"));
        assertThat(of(story, "FILE_AFTER_DANGER", "inTime")).containsExactly("false");
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration).truncatedTo(ChronoUnit.MICROS);
    }

    /** The kinds, roles and states of the alerts of a case. */
    private static List<String> alerts(Story story) {
        return as("supervisor")
                .get("/v1/alerts?case=" + story.of())
                .jsonPath()
                .getList("items.collect { it.kind + ' ' + it.role + ' ' + it.state }", String.class);
    }

    /** One field of the clocks of this term. */
    private static List<String> of(Story story, String term, String field) {
        return as("supervisor")
                .get("/v1/deadlines?case=" + story.of())
                .jsonPath()
                .getList(
                        "items.findAll { it.ruleId == '%s' }.collect { it.%s.toString() }".formatted(term, field),
                        String.class);
    }
}
