package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import esperanza.local.demonstration.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Creates threats of which a person may know, or must not. */
final class Circles implements AutoCloseable {

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-04"},
             "threat": {"authorInstitution": [%s], "traces": [{"kind": "HANDLE", "value": "%s"}]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    /** Another threat of the same author in the same area, about which nobody is called. */
    private static final String ALIKE = """
            {"channel": "HOTLINE", "account": "x", "place": {"area": "XX-04"},
             "threat": {"traces": [{"kind": "HANDLE", "value": "%s"}]}, "parties": [{"kind": "PERSON", "name": "Otra persona"}],
             "consents": {"INVESTIGATION": "GRANTED"}}""";

    private static final Duration A_DAY = Duration.ofDays(1);
    /** A part of the thing of each service that tells its acts, and the name of its id. */
    private static final Map<String, Map.Entry<String, String>> PARTS = Map.of(
            "intake", Map.entry("transfers", "transferId"),
            "investigation", Map.entry("parties", "party"),
            "protection", Map.entry("measures", "measureId"));

    /** An item of evidence that was offered to another person: intake has transfers, too. */
    static final String OFFERED = "/v1/investigations/{caseId}/evidence/{evidenceId}/custody/transfers/{transferId}";

    private static final List<String> CAPACITIES = List.of("INTAKE", "PROTECTION", "INVESTIGATION");

    private final Platform platform;
    private final Things things;
    private final Client client = new Client();

    Circles(Platform platform, Things things) {
        this.platform = platform;
        this.things = things;
    }

    @Override
    public void close() {
        client.close();
    }

    /**
     * Creates a threat with two that are like it, and with one thing of each kind: its file, plan and alert, and a
     * pending request for each decision.
     *
     * @param circle the need-to-know situation of the case, as in {@code personas.csv}
     * @param person the person for whom the situation is made
     */
    Ids threat(String circle, String person) {
        var author = "@" + UUID.randomUUID();
        var accused = circle.equals("walled") ? "\"NATIONAL_POLICE\"" : "";
        var sent = post("hotline-demo", "/v1/reports", REPORT.formatted(accused, author));
        var report = sent.path("reportId");
        var like = alike(author);
        alike(author);
        var seen = seen("/v1/reports/" + report);
        var caseId = seen.text("/caseId");
        var plan = seen.text("/parties/0/party");
        var names = new HashMap<>(Map.of("reportId", report, "caseId", caseId, "planId", plan, "party", plan));
        names.putAll(Map.of("language", "es", "item", "HP-06", "indicator", "K5", "page", "1"));
        names.putAll(Map.of("intake category", "report", "intake id", report));
        names.putAll(Map.of("investigation category", "file", "investigation id", caseId));
        names.putAll(Map.of("protection category", "plan", "protection id", plan));
        names.put("notification category", "alert");
        names.put("intake other", like.path("reportId"));
        names.put(
                "investigation other",
                seen("/v1/reports/" + like.path("reportId")).text("/caseId"));
        var ids = new Ids(names);
        things.in(ids);
        ids.put("notification id", ids.of("alertId"));
        ids.put("inner", "representatives");
        ids.put("innerId", ids.of("representativeId"));
        PARTS.forEach((service, part) -> {
            ids.put(service + " part", part.getKey());
            ids.put(service + " partId", ids.of(part.getValue()));
        });
        drawn(circle, "/v1/reports/" + report, platform.keycloak().subjectOfPerson(person))
                .forEach(ids::put);
        return ids;
    }

    private Sent alike(String author) {
        return post("hotline-demo", "/v1/reports", ALIKE.formatted(author));
    }

    private Answer seen(String report) {
        return client.get(url("intake", report), token("intake-officer"));
    }

    private Map<String, String> drawn(String circle, String report, String person) {
        switch (circle) {
            case "open", "walled" -> {}
            case "kept-out" ->
                post(
                        "supervisor",
                        report + "/conflict-walls",
                        "{\"persons\": [\"%s\"], \"reasons\": \"x\"}".formatted(person));
            case "unassigned" -> assigned(report, UUID.randomUUID().toString());
            case "assigned" -> assigned(report, person);
            case "delegate" -> {
                assigned(report, platform.keycloak().subjectOfPerson("intake-officer"));
                post(
                        "intake-officer",
                        report + "/delegations",
                        "{\"person\": \"%s\", \"until\": \"%s\", \"reasons\": \"x\"}"
                                .formatted(person, Instant.now().plus(A_DAY)));
            }
            case "sealed" -> sealed(report);
            case "sealed-assigned" -> {
                assigned(report, person);
                sealed(report);
            }
            case "glass" -> {
                assigned(report, UUID.randomUUID().toString());
                var broken = post(
                        "police-liaison",
                        report + "/broken-glass",
                        "{\"reasons\": \"She calls from the road and her officer does not answer\"}");
                return Map.of("breakId", broken.path("breakId"));
            }
            default -> throw new IllegalArgumentException(circle);
        }
        return Map.of();
    }

    private void assigned(String report, String person) {
        CAPACITIES.forEach(capacity -> post(
                "supervisor",
                report + "/assignments",
                "{\"capacity\": \"%s\", \"person\": \"%s\", \"reasons\": \"x\"}".formatted(capacity, person)));
    }

    private void sealed(String report) {
        post("supervisor", report + "/sealing", "{\"reasons\": \"x\"}");
    }

    private record Sent(Answer answer) {

        String path(String name) {
            return answer.text('/' + name);
        }
    }

    private Sent post(String who, String path, String body) {
        var answer =
                client.post(url("intake", path), token(who), UUID.randomUUID().toString(), Optional.empty(), body);
        assertThat(answer.status()).as(path + ' ' + answer.text()).isBetween(200, 299);
        return new Sent(answer);
    }

    private String url(String service, String path) {
        return platform.service(service).url() + path;
    }

    private String token(String who) {
        return who.startsWith("hotline")
                ? platform.keycloak().tokenOfClient(who)
                : platform.keycloak().tokenOfPerson(who);
    }
}
