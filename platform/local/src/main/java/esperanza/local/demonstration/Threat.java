package esperanza.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The subject of the story, found out on the way.
 *
 * @param next the terms that the reporter was given: rule to due instant
 */
record Threat(
        String reportId,
        String caseId,
        Instant receivedAt,
        Map<String, Instant> next,
        String woman,
        List<String> parties) {

    /** Made from the answer to the hotline and from the view of an officer. */
    static Threat of(Answer answered, Answer seen) {
        var parties = Stage.each(seen, "/parties", "/party");
        return new Threat(
                answered.text("/reportId"),
                seen.text("/caseId"),
                Instant.parse(answered.text("/receivedAt")),
                answered.at("/next").valueStream().collect(Collectors.toMap(Threat::what, Threat::by)),
                parties.getFirst(),
                parties);
    }

    String report() {
        return "/v1/reports/" + reportId;
    }

    String file() {
        return "/v1/investigations/" + caseId;
    }

    String plan() {
        return "/v1/protections/" + woman;
    }

    private static String what(JsonNode next) {
        return next.at("/what").asText();
    }

    private static Instant by(JsonNode next) {
        return Instant.parse(next.at("/by").asText());
    }
}
