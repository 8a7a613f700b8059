package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

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

    void closesTheFileOn(String judgment) {
        does("/closing", "{\"judgments\": [\"%s\"], \"reasons\": \"Judged, and repaired\"}", judgment);
    }

    /** The mandatory items that are neither met nor ruled out, and that nobody justified. */
    List<String> seesWhatHasToBeJustified() {
        return CaseStory.each(sees("/diligence"), "/items").stream()
                .filter(item -> item.path("mandatory").asBoolean())
                .filter(item -> !Set.of("MET", "NOT_APPLICABLE", "NOT_COMPUTED")
                        .contains(item.path("status").asText()))
                .filter(item -> !item.has("justification"))
                .map(item -> item.path("item").asText())
                .toList();
    }

    /**
     * The clock of the rule, as soon as it is in one of the states. A breach waits until notification has run for half a
     * minute.
     */
    JsonNode seesTheClock(String rule, String... states) {
        var seen = new AtomicReference<Optional<JsonNode>>(Optional.empty());
        Waiting.until(rule + " is one of " + List.of(states), () -> {
            var clocks = story.sees(login, "notification", "/v1/deadlines?all=true&case=" + story.caseId());
            seen.set(CaseStory.each(clocks, "/items").stream()
                    .filter(clock -> clock.path("ruleId").asText().equals(rule))
                    .filter(clock ->
                            List.of(states).contains(clock.path("state").asText()))
                    .findFirst());
            return seen.get().isPresent();
        });
        return seen.get().orElseThrow();
    }
}
