package esperanza.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** All legal clocks of a case, as a supervisor sees them. */
record Clocks(List<JsonNode> all) {

    static Clocks in(Answer answer) {
        return new Clocks(answer.at("/items").valueStream().toList());
    }

    List<JsonNode> of(String rule) {
        return all.stream()
                .filter(clock -> clock.at("/ruleId").asText().equals(rule))
                .toList();
    }

    /** The states of the clocks of the rule, in alphabetical order. */
    List<String> states(String rule) {
        return of(rule).stream()
                .map(clock -> clock.at("/state").asText())
                .sorted()
                .toList();
    }

    /** The due instants of the clocks of the rule, each once. */
    List<Instant> due(String rule) {
        return of(rule).stream()
                .map(clock -> Instant.parse(clock.at("/due").asText()))
                .distinct()
                .toList();
    }

    List<String> confirmations(String rule) {
        return of(rule).stream()
                .map(clock -> clock.at("/confirmation").asText())
                .toList();
    }
}
