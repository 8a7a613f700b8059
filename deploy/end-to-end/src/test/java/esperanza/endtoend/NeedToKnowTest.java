package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Persons without an assignment find nothing of the case in any service. A person who breaks the glass finds the case;
 * the ombudsman is notified, and another person reviews the breaking.
 */
class NeedToKnowTest {

    private static final int MOST_ALERTS = 5;

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String NEED =
            "{\"reasons\": \"A witness calls me from the bus station and her investigator does not answer\"}";

    private final Platform platform = SharedPlatform.whole();

    @Test
    void an_assignment_closes_the_case_to_the_others_and_broken_glass_opens_it_for_a_while() {
        try (var client = new Client()) {
            var id = send(client, "hotline-demo", "/v1/reports", REPORT).text("/reportId");
            var seen = client.get(url("intake", "/v1/reports/" + id), token("intake-officer"));
            var things = List.of(
                    url("investigation", "/v1/investigations/" + seen.text("/caseId")),
                    url("notification", "/v1/cases/" + seen.text("/caseId") + "/timeline"));
            for (var each : things) {
                client.until(each + " is there", each, token("investigator"), answer -> answer.status() == 200);
            }

            var liaison = "{\"capacity\": \"INVESTIGATION\", \"person\": \"%s\", \"reasons\": \"x\"}"
                    .formatted(platform.keycloak().subjectOfPerson("police-liaison"));
            assertThat(send(client, "supervisor", "/v1/reports/" + id + "/assignments", liaison)
                            .status())
                    .isEqualTo(200);
            for (var each : things) {
                client.until("it is shut: " + each, each, token("investigator"), answer -> answer.status() == 404);
                assertThat(client.get(each, token("police-liaison")).status()).isEqualTo(200);
                assertThat(client.get(each, token("supervisor")).status()).isEqualTo(200);
            }
            var plan = url("protection", "/v1/protections/" + seen.text("/parties/0/party"));
            Idle.await(platform);
            assertThat(client.get(plan, token("protection-officer")).status())
                    .as("who protects is not concerned")
                    .isEqualTo(200);

            var glass = send(client, "investigator", "/v1/reports/" + id + "/broken-glass", NEED);
            assertThat(glass.status()).as(glass.text()).isEqualTo(201);
            for (var each : things) {
                client.until(
                        "the glass is broken: " + each, each, token("investigator"), answer -> answer.status() == 200);
            }
            var alerts = url("notification", "/v1/alerts?case=" + seen.text("/caseId"));
            client.until("the ombudsman is told", alerts, token("ombudsman"), answer -> glass(answer)
                    .equals("OPEN"));
            var review = "/v1/reports/" + id + "/broken-glass/" + glass.text("/breakId") + "/review";
            assertThat(send(client, "ombudsman", review, "{\"justified\": true, \"reasons\": \"The call is recorded\"}")
                            .status())
                    .isEqualTo(200);
            client.until("nobody is called any more", alerts, token("ombudsman"), answer -> glass(answer)
                    .equals("SETTLED"));
        }
    }

    /** The state of the alert about the broken glass; empty if there is none. */
    private static String glass(Answer alerts) {
        return IntStream.range(0, MOST_ALERTS)
                .filter(n -> alerts.text("/items/" + n + "/kind").equals("GLASS_BROKEN"))
                .mapToObj(n -> alerts.text("/items/" + n + "/state"))
                .findFirst()
                .orElse("");
    }

    private Answer send(Client client, String who, String path, String body) {
        return client.post(url("intake", path), token(who), UUID.randomUUID().toString(), Optional.empty(), body);
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
