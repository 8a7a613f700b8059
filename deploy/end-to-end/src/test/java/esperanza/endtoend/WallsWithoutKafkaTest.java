package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Kafka is away, and a wall that intake knows does not travel: no service admits anybody until it knows the wall, too. */
class WallsWithoutKafkaTest {

    private static final String LIAISON = "police-liaison";
    private static final int OLD = 503;
    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-03"},
             "threat": {"channel": ["PHONE_CALL"], "harm": ["DEATH"]},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";

    private final Platform platform = SharedPlatform.whole();
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void back() {
        SharedPlatform.whole();
        http.close();
    }

    @Test
    void who_is_excluded_meanwhile_finds_nothing_from_then_on_and_nobody_else_does_until_kafka_is_back() {
        try (var client = new Client()) {
            var sent = sent(client);
            var report = url("intake", "/v1/reports/" + sent.text("/reportId"));
            var seen = client.get(report, token("intake-officer"));
            var elsewhere = List.of(
                    url("investigation", "/v1/investigations/" + seen.text("/caseId")),
                    url("protection", "/v1/protections/" + seen.text("/parties/0/party")),
                    url("notification", "/v1/cases/" + seen.text("/caseId") + "/timeline"));
            elsewhere.forEach(each -> client.until("the liaison finds it", each, token(LIAISON), found(200)));

            platform.kafka().kill();
            var wall = client.postOnce(
                    report + "/conflict-walls",
                    token("intake-officer"),
                    UUID.randomUUID().toString(),
                    "{\"institutions\": [\"POLICE_UNIT_7\"], \"reasons\": \"A neighbour knew one of the men\"}");
            assertThat(wall.status()).as(wall.text()).isEqualTo(200);
            assertThat(status(report, LIAISON)).as("intake knows the wall").isEqualTo(404);

            elsewhere.forEach(each -> Waiting.until(each + " admits nobody", () -> status(each, LIAISON) == OLD));
            elsewhere.forEach(
                    each -> assertThat(status(each, "supervisor")).as(each).isEqualTo(OLD));
            assertThat(sent(client).status()).as("reports are taken").isEqualTo(201);

            platform.kafka().start();
            elsewhere.forEach(each -> Waiting.until(each + " is known again", () -> {
                int status = status(each, LIAISON);
                assertThat(status).as(each).isIn(OLD, 404);
                return status == 404;
            }));
            elsewhere.forEach(each -> client.until("who may know finds it", each, token("supervisor"), found(200)));
        }
    }

    private static Predicate<Answer> found(int status) {
        return answer -> answer.status() == status;
    }

    private Answer sent(Client client) {
        return client.post(
                url("intake", "/v1/reports"),
                token("hotline-demo"),
                UUID.randomUUID().toString(),
                Optional.empty(),
                REPORT);
    }

    /** The status of one answer: 503 is not asked again. */
    private int status(String url, String who) {
        var request = HttpRequest.newBuilder(URI.create(url))
                .header("Authorization", "Bearer " + token(who))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(url, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
