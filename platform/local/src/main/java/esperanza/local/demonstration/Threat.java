package esperanza.local.demonstration;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the story is about, found out on the way.
 *
 * @param next what the reporter was told is due, and by when: rule to instant
 */
record Threat(
        String reportId,
        String caseId,
        Instant receivedAt,
        Map<String, Instant> next,
        String woman,
        List<String> parties) {

    /** From what the hotline was answered and what an officer sees. */
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
