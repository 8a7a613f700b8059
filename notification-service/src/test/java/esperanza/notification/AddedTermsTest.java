package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.clocks;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
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
        Instant handedOver = ago(Duration.ofMinutes(8 * 60 + 30));
        story.received(Instant.now(), false, "XX-01");
        story.decided(ago(Duration.ofMinutes(8 * 60 + 40)));
        story.handover("measure-handed-over", handedOver);
        UUID clock = clock("HANDOVER_LOOKED_AT", Thing.measure(new CaseId(story.of()), story.measure()));
        eventually(() -> alerts(story).contains("DEADLINE_DUE_SOON " + clock + " OPEN"));
        assertThat(clocks(story, "supervisor"))
                .containsExactlyInAnyOrder(
                        "TRIAGE RUNNING",
                        "EARLY_REFERRAL RUNNING",
                        "URGENT_IMPLEMENTATION MET",
                        "HANDOVER_LOOKED_AT RUNNING");
        assertThat(clocks(story, "risk-analyst")).contains("HANDOVER_LOOKED_AT RUNNING");
        assertThat(clocks(story, "investigator")).containsExactlyInAnyOrder("TRIAGE RUNNING", "EARLY_REFERRAL RUNNING");
        assertThat(of(story, "HANDOVER_LOOKED_AT", "deadlineId")).containsExactly(clock.toString());
        assertThat(of(story, "HANDOVER_LOOKED_AT", "measureId"))
                .containsExactly(story.measure().toString());
        assertThat(of(story, "HANDOVER_LOOKED_AT", "due"))
                .containsExactly(handedOver.plus(Duration.ofHours(12)).toString());

        story.handover("handover-confirmed");
        eventually(() -> alerts(story).contains("DEADLINE_DUE_SOON " + clock + " SETTLED"));
        eventually(() -> clocks(story, "supervisor").contains("HANDOVER_LOOKED_AT MET"));
        assertThat(of(story, "HANDOVER_LOOKED_AT", "inTime")).containsExactly("true");
        assertThat(whats(story, "supervisor"))
                .contains("deadline-started", "deadline-due-soon", "deadline-met", "alert-raised", "alert-settled")
                .doesNotContain("deadline-breached");
    }

    @Test
    void a_measure_and_a_file_that_nobody_looked_at_are_breached_and_somebody_is_called() {
        Story story = Story.begin(publisher);
        CaseId caseId = new CaseId(story.of());
        Instant received = ago(Duration.ofHours(14));
        story.received(received, true, "XX-01");
        story.decided(ago(Duration.ofHours(13)));
        story.handover("measure-handed-over", ago(Duration.ofHours(13)));
        UUID file = clock("FILE_AFTER_DANGER", Thing.ofCase(caseId));
        UUID measure = clock("HANDOVER_LOOKED_AT", Thing.measure(caseId, story.measure()));
        eventually(() -> clocks(story, "supervisor")
                .containsAll(List.of(
                        "HANDOVER_LOOKED_AT BREACHED",
                        "FILE_AFTER_DANGER BREACHED",
                        "TRIAGE BREACHED",
                        "EARLY_REFERRAL RUNNING",
                        "URGENT_IMPLEMENTATION MET")));
        assertThat(of(story, "FILE_AFTER_DANGER", "due"))
                .containsExactly(received.plus(Duration.ofHours(6)).toString());
        eventually(() -> alerts(story)
                .containsAll(List.of("DEADLINE_BREACHED " + file + " OPEN", "DEADLINE_BREACHED " + measure + " OPEN")));

        story.investigated();
        eventually(() -> clocks(story, "supervisor").contains("FILE_AFTER_DANGER MET"));
        assertThat(of(story, "FILE_AFTER_DANGER", "inTime")).containsExactly("false");
        eventually(() -> alerts(story).contains("DEADLINE_BREACHED " + file + " SETTLED"));
    }

    private static UUID clock(String term, Thing thing) {
        return DeadlineId.of(term, thing).value();
    }

    private static Instant ago(Duration duration) {
        return Instant.now().minus(duration).truncatedTo(ChronoUnit.MICROS);
    }

    /** The kinds, clocks and states of the alerts of a case. */
    private static List<String> alerts(Story story) {
        return as("supervisor")
                .get("/v1/alerts?case=" + story.of())
                .jsonPath()
                .getList("items.collect { it.kind + ' ' + it.deadlineId + ' ' + it.state }", String.class);
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
