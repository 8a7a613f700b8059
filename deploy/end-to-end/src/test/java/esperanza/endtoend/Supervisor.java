package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.local.demonstration.Answer;
import java.util.List;
import java.util.Optional;

/** A supervisor of one case. */
record Supervisor(CaseStory story, String login) implements OnCase {

    void assignsTheSpecialisedUnit() {
        does("/unit", """
                {"unit": "DEFENDERS_UNIT", "specialised": true, "reasons": "It works on threats alone"}""");
    }

    void saysWhyItWasLeftUndone(String item) {
        does("/diligence/" + item + "/justification", """
                {"ground": "DONE_ELSEWHERE", "reasons": "The mechanism records it outside"}""");
    }

    /** The clock of the rule, as soon as it is in one of the states. */
    JsonNode seesTheClock(String rule, String... states) {
        var clocks = story.until(
                login,
                "notification",
                "/v1/deadlines?all=true&case=" + story.caseId(),
                answer -> in(answer, rule, states).isPresent());
        return in(clocks, rule, states).orElseThrow();
    }

    private static Optional<JsonNode> in(Answer clocks, String rule, String... states) {
        return CaseStory.each(clocks, "/items").stream()
                .filter(clock -> clock.path("ruleId").asText().equals(rule))
                .filter(clock -> List.of(states).contains(clock.path("state").asText()))
                .findFirst();
    }
}
