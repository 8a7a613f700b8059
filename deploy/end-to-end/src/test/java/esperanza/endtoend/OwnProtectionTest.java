package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.OwnDoor;
import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import java.time.Instant;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A person goes by their own door to the rooms of their protection, and what they say there is heard by a person. */
class OwnProtectionTest {

    private static final String THREAT = """
            {"channel": "HOTLINE", "account": "x", "place": {"area": "XX-02"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";

    private static final Pattern FIELD = Pattern.compile("answer-[0-9a-f-]{36}");

    private final Platform platform = SharedPlatform.whole();
    private final OwnDoor door = new OwnDoor(platform);

    @Test
    void what_a_person_says_at_their_door_takes_no_measure_away_and_calls_somebody_who_asks_back() {
        try (var story = CaseStory.reported(platform, THREAT)) {
            var woman = story.parties().getFirst();
            var officer = new ProtectionOfficer(story, "protection-officer");
            var escort = officer.decidesAnEscortFor(woman, Instant.now());
            var pass = door.enteredProtection(keyOf(story, woman));
            var rooms = door.protection("", pass, Map.of("show", "yes"));
            assertThat(rooms).contains("Prometida", "Implementar la medida urgente");

            var declined = Map.of("of", escort.substring("/measures/".length()), "act", "DECLINE", "words", "No");
            assertThat(door.protection("/measures", pass, declined)).contains("Aquí se dijo que no la quiere");
            var alerts = "/v1/alerts?all=true&case=" + story.caseId();
            story.until("risk-analyst", "notification", alerts, isOf("PROTECTION_REVIEW_CALLED"));
            story.awaitIdle();
            assertThat(clock(story)).as("the term runs on").isEqualTo("RUNNING");
            officer.handsOver(woman, escort);
            assertThat(door.protection("", pass, Map.of("show", "yes"))).contains("Aquí se dijo que no la quiere");

            var offer = officer.offersATelephoneTo(woman);
            var field = field(door.protection("", pass, Map.of("show", "yes")));
            door.protection("/offers", pass, Map.of("of", offer, field, "ACCEPTED", "words", "Sí"));
            assertThat(story.sees("protection-officer", "protection", CaseStory.plan(woman))
                            .text("/offers/0/measures/0/answer"))
                    .isEqualTo("ACCEPTED");
            var appeal = Map.of("against", "DELAY", "urgent", "yes", "words", "Volvieron");
            assertThat(door.protection("/appeals", pass, appeal)).contains("Consta su recurso: la demora");

            door.protection("/ending", pass, Map.of("sure", "yes"));
            assertThat(story.until(
                                    "supervisor",
                                    "notification",
                                    "/v1/cases/" + story.caseId() + "/timeline",
                                    seen -> seen.text().contains("door-compromised"))
                            .text())
                    .contains("measure-declined", "measures-agreed", "appeal-lodged", "protection-review-called");
        }
    }

    /** The field of the first measure that is offered. */
    private static String field(String rooms) {
        return FIELD.matcher(rooms)
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow(() -> new AssertionError(rooms));
    }

    private static String keyOf(CaseStory story, String party) {
        var keys = story.report() + "/parties/" + party + "/door-keys";
        return story.done("intake-officer", "intake", keys, "{\"scope\": \"SELF\"}")
                .text("/doorKey");
    }

    private static Predicate<Answer> isOf(String kind) {
        return seen -> CaseStory.each(seen, "/items").stream()
                .anyMatch(alert -> alert.path("kind").asText().equals(kind));
    }

    private static String clock(CaseStory story) {
        var deadlines = "/v1/deadlines?all=true&limit=200&case=" + story.caseId();
        return CaseStory.each(story.sees("supervisor", "notification", deadlines), "/items").stream()
                .filter(clock -> clock.path("ruleId").asText().equals("URGENT_IMPLEMENTATION"))
                .map((JsonNode clock) -> clock.path("state").asText())
                .findFirst()
                .orElse("none");
    }
}
