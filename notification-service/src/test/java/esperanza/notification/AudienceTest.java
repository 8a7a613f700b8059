package esperanza.notification;

import static esperanza.notification.Reading.as;
import static esperanza.notification.Reading.clocks;
import static esperanza.notification.Reading.timeline;
import static esperanza.notification.Reading.whats;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Request;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.notification.Publisher.By;
import esperanza.notification.alert.domain.AlertCommand;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.AlertState;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.http.Json;
import esperanza.runtime.rest.LiveStream;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What each role learns of a case, in its timeline, live and in the lists. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "notification"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TestSettings.class)
class AudienceTest {

    private static Publisher publisher;

    @TestHTTPResource("/v1/streams/cases")
    URI cases;

    @Inject
    CommandHandler<AlertCommand, AlertState, AlertEvent> commands;

    @BeforeAll
    static void connect() {
        publisher = new Publisher(TestParts.kafka().bootstrapServers());
    }

    @AfterAll
    static void disconnect() {
        publisher.close();
    }

    @Test
    void what_those_who_protect_do_is_told_to_nobody_else_by_its_clocks() {
        Story story = told();
        String read = timeline(story, "investigator").toString();
        assertThat(whats(story, "investigator")).contains("PROTECTION_ACTIVITY");
        assertThat(rules(story, "investigator", "deadline-started")).contains("URGENT_DECISION", "TRIAGE");
        assertThat(rules(story, "investigator", "deadline-met"))
                .containsExactlyInAnyOrder("TRIAGE", "FIRST_HYPOTHESIS");
        assertThat(read)
                .doesNotContain("URGENT_IMPLEMENTATION")
                .doesNotContain("ASSERTED")
                .doesNotContain("deadline-confirmed")
                .doesNotContain("Implement the urgent measure");
        assertThat(clocks(story, "investigator"))
                .containsExactlyInAnyOrder(
                        "TRIAGE MET",
                        "FIRST_HYPOTHESIS MET",
                        "FIRST_ACT RUNNING",
                        "VOLATILE_LISTED RUNNING",
                        "PROGRAMME RUNNING",
                        "CONTEXT RUNNING",
                        "INACTIVITY_30 RUNNING");
        assertThat(as("investigator").get("/v1/deadlines?case=" + story.of()).text())
                .doesNotContain(story.measure().toString());
    }

    @Test
    void what_those_who_investigate_do_is_told_to_nobody_else_by_its_clocks() {
        Story story = told();
        assertThat(whats(story, "protection-officer")).contains("INVESTIGATION_ACTIVITY");
        assertThat(rules(story, "protection-officer", "deadline-met"))
                .containsExactlyInAnyOrder("TRIAGE", "URGENT_DECISION", "URGENT_IMPLEMENTATION");
        assertThat(clocks(story, "protection-officer"))
                .containsExactlyInAnyOrder(
                        "TRIAGE MET",
                        "URGENT_DECISION MET",
                        "URGENT_DECISION RUNNING",
                        "URGENT_IMPLEMENTATION MET",
                        "RATIFIED RUNNING",
                        "TESTED RUNNING",
                        "EFFECTIVENESS RUNNING");
    }

    @Test
    void a_breach_is_told_by_name_to_those_who_owe_the_act_and_across_functions_as_a_milestone() {
        Story story = Story.begin(publisher);
        story.received(Instant.now().minus(Duration.ofHours(5)), true, "XX-01");
        eventually(() -> {
            List<String> standing = alerts(story, "supervisor");
            return Collections.frequency(standing, "DEADLINE_BREACHED") == 3 && standing.size() == 4;
        });
        eventually(() -> rules(story, "protection-officer", "deadline-breached").size() == 3);
        assertThat(rules(story, "investigator", "deadline-breached")).containsExactly("TRIAGE");
        assertThat(whats(story, "investigator")).contains("NOTIFICATION_ACTIVITY");
        assertThat(alerts(story, "protection-officer"))
                .containsExactlyInAnyOrder(
                        "IMMINENT_DANGER", "DEADLINE_BREACHED", "DEADLINE_BREACHED", "DEADLINE_BREACHED");
        assertThat(alerts(story, "investigator")).containsExactlyInAnyOrder("IMMINENT_DANGER", "DEADLINE_BREACHED");
        assertThat(alerts(story, "ombudsman")).hasSize(4);
        answerAll(story);
    }

    @Test
    void an_alert_that_comes_before_its_clock_is_for_those_who_may_follow_the_clock() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), false, "XX-01");
        eventually(() -> whats(story, "supervisor").contains("report-received"));
        raised(story, DeadlineId.of("IDENTITY_ANSWER", Thing.identityRequest(UUID.randomUUID())));
        eventually(() -> whats(story, "custodian").contains("alert-raised"));
        assertThat(alerts(story, "custodian")).containsExactly("IDENTITY_REQUESTED");
        assertThat(whats(story, "investigator"))
                .contains("NOTIFICATION_ACTIVITY")
                .doesNotContain("alert-raised");
        assertThat(alerts(story, "investigator")).isEmpty();
        answerAll(story);
    }

    @Test
    void live_each_reader_gets_exactly_their_timeline() throws Exception {
        try (LiveStream investigator = LiveStream.open(cases, Tokens.of("investigator"));
                LiveStream protection = LiveStream.open(cases, Tokens.of("protection-officer"));
                LiveStream supervisor = LiveStream.open(cases, Tokens.of("supervisor"))) {
            Map<String, LiveStream> streams =
                    Map.of("investigator", investigator, "protection-officer", protection, "supervisor", supervisor);
            eventually(() ->
                    streams.values().stream().noneMatch(live -> live.lines().isEmpty()));
            Story story = told();
            answerAll(story);
            streams.forEach((role, live) -> {
                eventually(() -> entries(live, story).size()
                        >= timeline(story, role).getList("items").size());
                assertThat(entries(live, story))
                        .containsExactlyInAnyOrderElementsOf(
                                timeline(story, role).texts("items", "id", "what"));
            });
        }
    }

    /** Raises the alert of a clock that has not started yet. */
    private void raised(Story story, DeadlineId clock) {
        AlertId alert = AlertId.of(AlertKind.IDENTITY_REQUESTED, clock);
        RaiseAlert raise = new RaiseAlert(
                alert, new CaseId(story.of()), AlertKind.IDENTITY_REQUESTED, "custodian", Optional.of(clock), false);
        commands.handle(new Request<>(
                        alert.stream(),
                        new CommandId(UUID.randomUUID()),
                        new byte[0],
                        OptionalInt.empty(),
                        Cause.of(Actor.system("test"), Instant.now(), UUID.randomUUID()),
                        raise))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** A complete story: people met all clocks except the urgent one of the community. */
    private static Story told() {
        Story story = Story.begin(publisher);
        story.received(Instant.now(), true, "XX-01");
        story.triaged(By.person("intake-officer"));
        story.decided(Instant.now());
        story.investigated();
        // A measure is a stream of its own: a handover that arrives before its decision is confirmed in one event.
        eventually(() -> clocks(story, "supervisor").contains("URGENT_IMPLEMENTATION RUNNING"));
        story.handover("measure-handed-over");
        story.handover("handover-confirmed");
        eventually(() -> whats(story, "supervisor").contains("deadline-confirmed")
                && clocks(story, "supervisor").stream()
                                .filter(clock -> clock.endsWith(" MET"))
                                .count()
                        == 4);
        eventually(() -> rules(story, "supervisor", "deadline-met").size() == 4);
        eventually(() -> clocks(story, "supervisor").containsAll(List.of("TESTED RUNNING", "EFFECTIVENESS RUNNING")));
        return story;
    }

    private static List<String> rules(Story story, String role, String what) {
        return timeline(story, role).getList("items[*what=%s].detail.ruleId".formatted(what), String.class);
    }

    /** Alerts that are not settled: a warning is settled when the alert of the breach takes over. */
    private static List<String> alerts(Story story, String role) {
        return as(role).get("/v1/alerts?case=" + story.of())
                .json()
                .getList("items[*state!=SETTLED].kind", String.class);
    }

    /** Answers all open alerts, so that nothing more happens in the case. */
    private static void answerAll(Story story) {
        List<String> open = as("supervisor")
                .get("/v1/alerts?case=" + story.of())
                .json()
                .getList("items[*state=OPEN].alertId", String.class);
        for (String alert : open) {
            String position = as("supervisor")
                    .header("Idempotency-Key", "a-" + alert)
                    .post("/v1/alerts/" + alert + "/acknowledgement")
                    .header("Esperanza-Position");
            as("supervisor").get("/v1/cases/" + story.of() + "/timeline?atLeast=" + position);
        }
    }

    /** What was told live of the case. The page of a round is told live and not kept in the timeline. */
    private static List<String> entries(LiveStream live, Story story) {
        List<String> entries = new ArrayList<>();
        for (String data : live.data(story.of().toString())) {
            Json entry = Json.of(data);
            if (!entry.getString("what").equals("on-call-paged")) {
                entries.add(entry.getString("id") + ' ' + entry.getString("what"));
            }
        }
        return entries;
    }
}
