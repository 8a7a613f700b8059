package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Notification is dead while the time of a check-in ends. Once it is back, somebody is called for the silence, and once. */
class SilenceKilledTest {

    private static final String THREAT = """
            {"channel": "HOTLINE", "account": "Una camioneta espera frente a la casa.", "place": {"area": "XX-02-001"},
             "parties": [{"kind": "PERSON", "name": "Persona que avisa"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";

    /** Long enough that the clock runs before notification is killed. */
    private static final Duration SOON = Duration.ofSeconds(6);

    /** The promise, after the return. */
    private static final Duration WITHIN = Duration.ofSeconds(15);

    private final Platform platform = SharedPlatform.whole();
    private final Database database = new Database(platform, "notification");

    @Drill
    void a_check_in_that_ends_while_notification_is_dead_calls_once_within_seconds_of_its_return() {
        var begun = Instant.now();
        try (var story = CaseStory.reported(platform, THREAT)) {
            var nextBy = Instant.now().plus(SOON);
            agreed(story, nextBy);
            Waiting.until(
                    "the clock of the check-in runs",
                    () -> at(story, "deadline-started", "ruleId", "CHECKIN").size() == 1);
            platform.service("notification").kill();
            assertThat(missed(story)).as("nobody was called before").isEmpty();
            Waiting.until(
                    "the time of the check-in is over", () -> Instant.now().isAfter(nextBy));

            platform.service("notification").start();
            var back = Instant.now();
            Waiting.until("somebody is called", () -> !missed(story).isEmpty());
            Idle.await(platform);

            assertThat(missed(story)).singleElement().satisfies(called -> assertThat(Instant.parse(called))
                    .isBetween(nextBy, back.plus(WITHIN)));
            new Calls(platform).answerAllSince(begun);
        }
    }

    private static void agreed(CaseStory story, Instant nextBy) {
        story.decided(
                "protection-officer",
                "protection",
                CaseStory.plan(story.parties().getFirst()),
                "/check-in-agreements",
                """
                {"caseId": "%s", "nextBy": "%s", "everyHours": 24, "channels": ["CALL"], "safeWord": "colibrí",
                 "duressWord": "garza", "contactPlan": "Primero a su hermana."}""".formatted(story.caseId(), nextBy));
    }

    private List<String> missed(CaseStory story) {
        return at(story, "alert-raised", "kind", "CHECKIN_MISSED");
    }

    /** When notification recorded the events of the case that say so. */
    private List<String> at(CaseStory story, String event, String field, String says) {
        return database.rows("""
                select to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') from event
                where type = 'esperanza.notification.%s.v1' and convert_from(clear, 'UTF8')::json ->> 'caseId' = '%s'
                  and convert_from(clear, 'UTF8')::json ->> '%s' = '%s'""".formatted(event, story.caseId(), field, says));
    }
}
