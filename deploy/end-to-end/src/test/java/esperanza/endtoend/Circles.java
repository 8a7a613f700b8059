package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Threats of which somebody may know, or must not. */
final class Circles implements AutoCloseable {

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-04"},
             "threat": {"authorInstitution": [%s]}, "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final List<String> CAPACITIES = List.of("INTAKE", "PROTECTION", "INVESTIGATION");

    private final Platform platform;
    private final Client client = new Client();
    private final String liaison;

    Circles(Platform platform) {
        this.platform = platform;
        this.liaison = Subject.of(platform, "police-liaison");
    }

    @Override
    public void close() {
        client.close();
    }

    /** A threat with its file, plan and alert, by the names of the OpenAPI paths; and the circle of those who may know of it. */
    Map<String, String> threat(String circle) {
        var sent = post(
                "hotline-demo", "/v1/reports", REPORT.formatted(circle.equals("walled") ? "\"NATIONAL_POLICE\"" : ""));
        var report = sent.path("reportId");
        var seen = client.get(url("intake", "/v1/reports/" + report), token("intake-officer"));
        var caseId = seen.text("/caseId");
        var plan = seen.text("/parties/0/party");
        there("investigation", "/v1/investigations/" + caseId, "investigator");
        there("protection", "/v1/protections/" + plan, "protection-officer");
        there("notification", "/v1/cases/" + caseId + "/timeline", "supervisor");
        var alert = client.until(
                        "somebody is alerted",
                        url("notification", "/v1/alerts?case=" + caseId),
                        token("supervisor"),
                        answer -> !answer.text("/items/0/alertId").isEmpty())
                .text("/items/0/alertId");
        drawn(circle, "/v1/reports/" + report);
        return Map.of(
                "reportId",
                report,
                "caseId",
                caseId,
                "planId",
                plan,
                "party",
                plan,
                "alertId",
                alert, //
                "category",
                "report",
                "id",
                report,
                "language",
                "es");
    }

    private void drawn(String circle, String report) {
        switch (circle) {
            case "open", "walled" -> {}
            case "kept-out" ->
                post(
                        "supervisor",
                        report + "/conflict-walls",
                        "{\"persons\": [\"%s\"], \"reasons\": \"x\"}".formatted(liaison));
            case "unassigned" -> assigned(report, UUID.randomUUID().toString());
            case "assigned" -> assigned(report, liaison);
            case "delegate" -> {
                assigned(report, Subject.of(platform, "intake-officer"));
                post(
                        "intake-officer",
                        report + "/delegations",
                        "{\"person\": \"%s\", \"until\": \"2999-01-01T00:00:00Z\", \"reasons\": \"x\"}"
                                .formatted(liaison));
            }
            case "sealed" -> sealed(report);
            case "sealed-assigned" -> {
                assigned(report, liaison);
                sealed(report);
            }
            case "glass" -> {
                assigned(report, UUID.randomUUID().toString());
                post(
                        "police-liaison",
                        report + "/broken-glass",
                        "{\"reasons\": \"She calls from the road and her officer does not answer\"}");
            }
            default -> throw new IllegalArgumentException(circle);
        }
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

    private record Sent(esperanza.local.demonstration.Answer answer) {

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

    private void there(String service, String path, String who) {
        client.until(path + " is there", url(service, path), token(who), answer -> answer.status() == 200);
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
