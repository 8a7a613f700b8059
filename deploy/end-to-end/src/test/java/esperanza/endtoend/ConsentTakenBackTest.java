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

/** A withdrawn consent stops, within a minute, openings and new measures without reasons; plan and file show it. */
class ConsentTakenBackTest {

    private static final String REPORT = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-03"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}], "receipt": true,
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String OF_TWO = """
            {"channel": "HOTLINE", "account": "x", "imminentDanger": true, "place": {"area": "XX-03"},
             "parties": [{"kind": "PERSON", "name": "Persona de ejemplo"}, {"kind": "COMMUNITY"}],
             "consents": {"INVESTIGATION": "GRANTED", "PROTECTION": "GRANTED"}}""";
    private static final String ASSEMBLY = """
            {"purpose": "INVESTIGATION", "outcome": "GRANTED", "heldAt": "2026-03-08T15:00:00Z", "minutes": "x"}""";
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
            var decision = decided(client, plan, seen);
            assertThat(decision.status()).isEqualTo(409);
            assertThat(decision.text("/type")).isEqualTo("urn:esperanza:problem:consent-withdrawn");
            assertThat(Duration.between(withdrawnAt, Instant.now())).isLessThan(Duration.ofMinutes(1));
        }
    }

    @Test
    void one_person_s_no_stops_what_is_for_them_and_what_is_for_their_community_goes_on() {
        try (var client = new Client()) {
            var report = send(client, "hotline-demo", "intake", "/v1/reports", OF_TWO);
            var path = "/v1/reports/" + report.text("/reportId");
            var seen = client.get(url("intake", path), token("intake-officer"));
            var woman = seen.text("/parties/0/party");
            var community = seen.text("/parties/1/party");
            var hers = url("protection", "/v1/protections/" + woman);
            var theirs = url("protection", "/v1/protections/" + community);
            var file = url("investigation", "/v1/investigations/" + seen.text("/caseId"));
            client.until("her plan is open", hers, token("protection-officer"), answer -> answer.status() == 200);
            client.until("theirs is too", theirs, token("protection-officer"), answer -> answer.status() == 200);
            client.until("a file is there", file, token("investigator"), answer -> answer.status() == 200);

            for (var purpose : new String[] {"PROTECTION", "INVESTIGATION"}) {
                var no = "{\"purpose\": \"%s\", \"change\": \"WITHDRAWN\"}".formatted(purpose);
                assertThat(send(client, "hotline-demo", "intake", path + "/parties/" + woman + "/consents", no)
                                .status())
                        .isEqualTo(200);
            }
            assertThat(send(client, "hotline-demo", "intake", path + "/parties/" + community + "/assemblies", ASSEMBLY)
                            .status())
                    .isEqualTo(204);

            client.until("her plan knows it", hers, token("protection-officer"), answer -> answer.text(
                            "/incidents/0/consent")
                    .equals("WITHDRAWN"));
            client.until(
                    "the file knows both",
                    file,
                    token("investigator"),
                    answer -> answer.text("/partyConsents/" + woman).equals("WITHDRAWN")
                            && answer.text("/partyConsents/" + community).equals("GRANTED")
                            && answer.text("/affected/1/party").equals(community));
            assertThat(decided(client, hers, seen).text("/type")).isEqualTo("urn:esperanza:problem:consent-withdrawn");
            assertThat(decided(client, theirs, seen).status()).isEqualTo(201);
        }
    }

    private Answer decided(Client client, String plan, Answer seen) {
        return client.post(
                plan + "/urgent-measures",
                token("protection-officer"),
                UUID.randomUUID().toString(),
                client.get(plan, token("protection-officer")).header("ETag"),
                MEASURE.formatted(seen.text("/caseId")));
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
