package esperanza.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.Platform;
import esperanza.local.demonstration.Answer;
import esperanza.local.demonstration.Client;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A consent that is taken back stops within a minute whatever nobody gives reasons for, in every service. */
class ConsentTakenBackTest {

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-03"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}], "receipt": true,
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String MEASURE = """
            {"caseId": "%s", "type": "ESCORT", "description": "x", "reasons": "x"}""";

    private final Platform platform = SharedPlatform.whole();

    @Test
    void who_protects_and_who_investigates_stop_within_a_minute() {
        try (var client = new Client()) {
            var report = send(client, "hotline-demo", "intake", "/v1/reports", REPORT);
            var id = report.text("/reportId");
            var seen = client.get(url("intake", "/v1/reports/" + id), token("intake-officer"));
            var plan = url("protection", "/v1/protections/" + seen.text("/parties/0/party"));
            var file = url("investigation", "/v1/investigations/" + seen.text("/caseId"));
            client.until("a plan is open", plan, token("protection-officer"), answer -> answer.status() == 200);
            client.until("a file is there", file, token("investigator"), answer -> answer.status() == 200);
            var openings = "/v1/reports/" + id + "/openings";
            var parties = "{\"part\": \"PARTIES\", \"purpose\": \"PROTECTION\"}";
            assertThat(send(client, "protection-officer", "intake", openings, parties)
                            .status())
                    .isEqualTo(200);

            var withdrawnAt = Instant.now();
            for (var purpose : new String[] {"PROTECTION", "INVESTIGATION"}) {
                var body = "{\"receipt\": \"%s\", \"purpose\": \"%s\", \"change\": \"WITHDRAWN\"}"
                        .formatted(report.text("/receipt"), purpose);
                assertThat(send(client, "hotline-demo", "intake", "/v1/public/conversation/consents", body)
                                .status())
                        .isEqualTo(200);
            }

            assertThat(send(client, "protection-officer", "intake", openings, parties)
                            .status())
                    .isEqualTo(404);
            assertThat(send(client, "investigator", "intake", openings, parties).status())
                    .isEqualTo(404);
            client.until("the plan knows it", plan, token("protection-officer"), answer -> answer.text(
                            "/incidents/0/consent")
                    .equals("WITHDRAWN"));
            client.until("the file knows it", file, token("investigator"), answer -> answer.text("/consents/" + id)
                    .equals("WITHDRAWN"));
            var decision = client.post(
                    plan + "/urgent-measures",
                    token("protection-officer"),
                    UUID.randomUUID().toString(),
                    client.get(plan, token("protection-officer")).header("ETag"),
                    MEASURE.formatted(seen.text("/caseId")));
            assertThat(decision.status()).isEqualTo(409);
            assertThat(decision.text("/type")).isEqualTo("urn:esperanza:problem:consent-withdrawn");
            assertThat(Duration.between(withdrawnAt, Instant.now())).isLessThan(Duration.ofMinutes(1));
        }
    }

    private Answer send(Client client, String who, String service, String path, String body) {
        return client.post(url(service, path), token(who), UUID.randomUUID().toString(), Optional.empty(), body);
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
