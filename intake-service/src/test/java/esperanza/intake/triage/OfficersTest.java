package esperanza.intake.triage;

import static esperanza.intake.Callers.TRIAGE;
import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The officers' commands on a report, over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OfficersTest {

    @Test
    void an_officer_finds_the_report_in_the_queue_and_triages_it() {
        String id = submitted();
        eventually(() -> queue("").contains(id));

        problem(bare(TRIAGE).post("/v1/reports/" + id + "/triage"), 428, "if-match-missing");
        problem(bare(TRIAGE).header("If-Match", "\"1\"").post("/v1/reports/" + id + "/triage"), 412, "stale-version");
        problem(command(id, "triage", TRIAGE.replace("U0", "U2")), 409, "below-red-flag-floor");
        Answer done = command(id, "triage", TRIAGE);
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"3\"");
        Answer seen = person("intake-officer").get("/v1/reports/" + id);
        assertThat(seen.json().getString("urgency")).isEqualTo("U0");
        assertThat(seen.text()).doesNotContain("Persona de ejemplo").doesNotContain("kill her");

        String position = "&atLeast=" + done.header("Esperanza-Position");
        eventually(() -> queue("state=TRIAGED" + position).contains(id));
        assertThat(queue("")).doesNotContain(id);
        assertThat(queue("state=WAITING")).doesNotContain(id);
        assertThat(queue("state=ALL")).contains(id);
        Answer refused = person("intake-officer").get("/v1/reports?state=REJECTED");
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly("/state");
    }

    @Test
    void triaging_again_does_not_go_below_the_floor_of_a_red_flag_seen_before() {
        String id = submitted();
        assertThat(command(id, "triage", TRIAGE).status()).isEqualTo(200);
        String fewer = "{\"urgency\": \"U3\", \"factors\": {}, \"reasons\": \"seems quiet\"}";
        problem(command(id, "triage", fewer, "\"3\""), 409, "below-red-flag-floor");
    }

    @Test
    void the_queue_says_what_it_is_about_until_when_and_what_the_codes_suggest() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "channel": "PHONE", "place": {"area": "XX-01-001"},
                         "threat": {"harm": ["DEATH", "SEXUAL_VIOLENCE"], "channel": ["EMAIL"], "pattern": ["REPEATED"]}}""")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        Map<String, Object> entry = entry(id);
        assertThat(entry.get("codes"))
                .as("what is sensitive is not told here")
                .isEqualTo(List.of("CHANNEL.EMAIL", "ANNOUNCED_HARM.DEATH", "TEMPORAL_PATTERN.REPEATED"));
        assertThat(entry.get("suggested")).isEqualTo(Map.of("urgency", "U1", "because", List.of("DEATH")));
        assertThat(Instant.parse((String) entry.get("due")))
                .isEqualTo(Instant.parse((String) entry.get("waitingSince")).plus(Duration.ofHours(4)));
        assertThat(entry).doesNotContainKey("claim");
    }

    @Test
    void what_looks_alike_is_proposed_with_its_reasons_and_what_does_not_is_not() {
        String area = "XX-02-001";
        String asked = told(area, "\"harm\": [\"TORTURE\"], \"channel\": [\"PAMPHLET\"]");
        String twice = told(area, "\"harm\": [\"TORTURE\"], \"channel\": [\"PAMPHLET\"]");
        String elsewhere = told("XX-03-001", "\"harm\": [\"TORTURE\"], \"channel\": [\"PAMPHLET\"]");
        String once = told(area, "\"harm\": [\"TORTURE\"], \"channel\": [\"EMAIL\"]");
        String onlyTheArea = told(area, "\"harm\": [\"DIGITAL\"]");
        String onlyOneCode = told("XX-03-001", "\"harm\": [\"TORTURE\"]");
        eventually(() -> queue("").containsAll(List.of(asked, twice, elsewhere, once, onlyTheArea, onlyOneCode)));

        Json alike = person("intake-officer")
                .get("/v1/reports/" + asked + "/look-alikes")
                .expect(200)
                .json();
        assertThat(alike.getList("reportId", String.class))
                .startsWith(twice)
                .containsExactlyInAnyOrder(twice, elsewhere, once)
                .doesNotContain(asked, onlyTheArea, onlyOneCode);
        assertThat(alike.getList("[0].because"))
                .containsExactly("SAME_AREA", "ANNOUNCED_HARM.TORTURE", "CHANNEL.PAMPHLET");
    }

    private static String told(String area, String threat) {
        return hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\", \"place\": {\"area\": \"" + area + "\"}, \"threat\": {" + threat + "}}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    @Test
    void below_a_red_flag_it_takes_two_officers() {
        String id = submitted();
        assertThat(command(id, "triage", TRIAGE).status()).isEqualTo(200);
        String lower = "{\"urgency\": \"U2\", \"reasons\": \"her own escort\"}";
        String too = "{\"reasons\": \"I called them\"}";
        problem(command(id, "lowering/confirmation", too, "\"3\""), 409, "no-lowering-proposed");
        assertThat(command(id, "lowering", lower, "\"3\"").status()).isEqualTo(200);
        problem(command(id, "lowering/confirmation", too, "\"4\""), 409, "second-person-is-another");
        supervisor()
                .header("If-Match", "\"4\"")
                .body(too)
                .post("/v1/reports/" + id + "/lowering/confirmation")
                .expect(200);
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getString("urgency"))
                .isEqualTo("U2");
    }

    @Test
    void one_officer_at_a_time_reads_a_report_and_everybody_sees_until_when() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT.replace("\"imminentDanger\": true", "\"imminentDanger\": false"))
                .post("/v1/reports")
                .json()
                .getString("reportId");
        Answer claimed = bare("").post("/v1/reports/" + id + "/claim");
        assertThat(claimed.status()).as(claimed.text()).isEqualTo(200);
        String until = claimed.json().getString("until");
        eventually(() -> Map.of("yours", true, "until", until).equals(entry(id).get("claim")));
        assertThat(entry("supervisor", id).get("claim")).isEqualTo(Map.of("yours", false, "until", until));

        supervisor().post("/v1/reports/" + id + "/claim").expect(200);
        problem(bare("").post("/v1/reports/" + id + "/claim"), 409, "claimed-by-another");
        problem(bare("").post("/v1/reports/" + id + "/claim/release"), 409, "claimed-by-another");
        problem(command(id, "triage", TRIAGE), 409, "claimed-by-another");
        supervisor().post("/v1/reports/" + id + "/claim/release").expect(200);
        String key = key();
        Request triage = person("intake-officer")
                .header("If-Match", "\"2\"")
                .body(TRIAGE)
                .header("Idempotency-Key", key);
        triage.post("/v1/reports/" + id + "/triage").expect(200);
        supervisor().post("/v1/reports/" + id + "/claim").expect(200);
        person("intake-officer")
                .header("If-Match", "\"2\"")
                .body(TRIAGE)
                .header("Idempotency-Key", key)
                .post("/v1/reports/" + id + "/triage")
                .expect(200);
        assertThat(history(id).getList("version"))
                .as("a claim never moves the report")
                .containsExactly(1, 2, 3, 4);
        problem(bare("").post("/v1/reports/" + UUID.randomUUID() + "/claim"), 404, "not-found");
    }

    @Test
    void a_supervisor_gives_the_claim_of_an_absent_officer_to_another_or_back_to_the_queue() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(Callers.REPORT.replace("\"imminentDanger\": true", "\"imminentDanger\": false"))
                .post("/v1/reports")
                .json()
                .getString("reportId");
        String claim = "/v1/reports/" + id + "/claim";
        String toOfficer =
                "{\"person\": \"%s\", \"reasons\": \"She does not answer\"}".formatted(subject("intake-officer"));
        String toQueue = "{\"reasons\": \"She does not answer\"}";
        problem(supervisor().body(toOfficer).post(claim + "/reassignment"), 409, "not-claimed");
        liaison().post(claim).expect(200);
        problem(bare("").post(claim), 409, "claimed-by-another");
        problem(bare(toOfficer).post(claim + "/reassignment"), 403, "wrong-role");
        problem(supervisor().body("{}").post(claim + "/reassignment"), 422, "invalid");

        supervisor().body(toOfficer).post(claim + "/reassignment").expect(200);
        eventually(() -> entry(id).get("claim") instanceof Map<?, ?> held && Boolean.TRUE.equals(held.get("yours")));
        problem(liaison().post(claim), 409, "claimed-by-another");
        supervisor().body(toQueue).post(claim + "/reassignment").expect(200);
        liaison().post(claim).expect(200);
        supervisor()
                .body("{\"persons\": [\"%s\"], \"reasons\": \"kin\"}".formatted(subject("intake-officer")))
                .post("/v1/reports/" + id + "/conflict-walls")
                .expect(200);
        problem(supervisor().body(toOfficer).post(claim + "/reassignment"), 409, "may-not-know-of-the-case");
        assertThat(Callers.history("assignment", id).json().getList("metadata.role"))
                .containsExactly("intake-officer", "supervisor", "supervisor", "intake-officer");
    }

    private static Request liaison() {
        return person("police-liaison").header("Idempotency-Key", key());
    }

    /** The subject claim of every token of this person. */
    private static String subject(String who) {
        String payload = TestParts.keycloak().tokenOfPerson(who).split("\\.")[1];
        return Json.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }

    @Test
    void nobody_who_is_away_keeps_the_others_from_a_report_of_imminent_danger() {
        String id = submitted();
        supervisor().post("/v1/reports/" + id + "/claim").expect(200);
        assertThat(command(id, "triage", TRIAGE).status()).isEqualTo(200);
        assertThat(bare("").post("/v1/reports/" + id + "/claim").status()).isEqualTo(200);
    }

    private static Request supervisor() {
        return person("supervisor").header("Idempotency-Key", key());
    }

    private static Map<String, Object> entry(String id) {
        return entry("intake-officer", id);
    }

    /** The report's row in the queue, read in this role. */
    private static Map<String, Object> entry(String role, String id) {
        eventually(() -> queue("").contains(id));
        return WholeQueue.row(role, id);
    }

    @ParameterizedTest
    @CsvSource({"PHONE", "VISIT", "LETTER", "MEDIA", "EX_OFFICIO"})
    void an_officer_writes_down_what_reached_the_mechanism_another_way(String channel) {
        Answer received = bare("{\"channel\": \"" + channel + "\", \"account\": \"told at the counter\"}")
                .post("/v1/reports");
        assertThat(received.status()).as(received.text()).isEqualTo(201);
        String id = received.json().getString("reportId");
        assertThat(person("intake-officer").get("/v1/reports/" + id).json().getString("channel"))
                .isEqualTo(channel);
        assertThat(history(id).getList("metadata.actorKind")).containsExactly("HUMAN");
        Answer more = bare("{\"kind\": \"ADDITION\", \"words\": \"she called again\"}")
                .post("/v1/reports/" + id + "/statements");
        assertThat(more.status()).as(more.text()).isEqualTo(201);
        assertThat(history(id).getList("metadata.role")).containsExactly("intake-officer", "intake-officer");
        problem(hotline().get("/v1/reports/" + id), 404, "not-found");
    }

    @Test
    void an_officer_refers_without_consent_once_and_in_person() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\"}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        String referral = "{\"to\": \"PROTECTION\", \"reasons\": \"a child is in danger\"}";

        Answer done = command(id, "referral", referral, "\"1\"");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        assertThat(history(id).getList("metadata.actorKind")).containsExactly("EXTERNAL", "HUMAN");
        assertThat(history(id).getString("[1].metadata.type")).isEqualTo("esperanza.intake.report-referred.v1");
        assertThat(command(id, "referral", referral, "\"2\"").status()).isEqualTo(200);
        assertThat(history(id).getList("version")).containsExactly(1, 2);
    }

    @Test
    void what_a_consent_refers_is_the_act_of_the_person_who_reports() {
        assertThat(history(submitted()).getList("metadata.actorKind")).containsExactly("EXTERNAL", "EXTERNAL");
    }

    @Test
    void an_officer_recognises_a_party_that_another_report_names_and_no_other() {
        String another = party(submitted());
        String first = submitted();
        String second = submitted();
        String known = party(first);
        String path = "parties/" + party(second) + "/recognition";
        String same = "{\"as\": \"" + known + "\", \"reasons\": \"same woman\"}";
        String mistyped = same.replace(known, UUID.randomUUID().toString());

        problem(command(second, path, mistyped), 409, "no-such-party");
        problem(command(second, "parties/" + known + "/recognition", same), 409, "not-a-party-of-the-report");
        Answer done = command(second, path, same);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        Json identity = Callers.history("party", party(second)).json();
        assertThat(identity.getList("metadata.type")).containsExactly("esperanza.intake.party-merged.v1");
        assertThat(identity.getList("metadata.actorKind")).containsExactly("HUMAN");
        problem(command(second, path, same.replace(known, another)), 409, "party-already-recognised");
    }

    @Test
    void an_auditor_sees_who_when_and_hashes_and_no_content() {
        Answer history = Callers.history("report", submitted());
        List<Map<String, Object>> links = history.json().getList("");
        assertThat(links).hasSize(2).allSatisfy(link -> assertThat(link.keySet())
                .isEqualTo(Set.of("version", "metadata", "stored", "clearDigest", "sealedDigest", "hash")));
        assertThat(history.text()).doesNotContain("kill her").doesNotContain("Persona");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            triage   | {"urgency": "U1", "factors": {}, "reasons": "x", "mood": 1}           | /mood
            triage   | {"urgency": "U9", "factors": {}, "reasons": "x"}                      | /urgency
            triage   | {"urgency": {}, "factors": {}, "reasons": "x"}                        | /urgency
            triage   | {"urgency": "U1", "factors": {"WEAPON": "PERHAPS"}, "reasons": "x"}   | /factors/WEAPON
            triage   | {"urgency": "U1", "factors": [], "reasons": "x"}                      | /factors
            triage   | {"urgency": "U1", "factors": {}, "reasons": ["x"]}                    | /reasons
            triage   | {"urgency": "U1", "factors": {}, "reasons": " "}                      | /reasons
            triage   | {"factors": {}, "reasons": "x"}                                       | /urgency
            referral | {"to": "PROTECTION", "reasons": "x", "mood": 1}                       | /mood
            referral | {"to": "NOWHERE", "reasons": "x"}                                     | /to
            referral | {"to": "UNKNOWN", "reasons": "x"}                                     | /to
            referral | {"to": ["PROTECTION"], "reasons": "x"}                                | /to
            referral | {"to": "PROTECTION"}                                                  | /reasons
            parties/6f9619ff-8b86-4d11-b42d-00c04fc964ff/recognition | {"as": "6f9619ff-8b86-4d11-b42d-00c04fc964ff", "reasons": "x", "mood": 1} | /mood
            parties/6f9619ff-8b86-4d11-b42d-00c04fc964ff/recognition | {"as": "Ana", "reasons": "x"}                                              | /as
            parties/6f9619ff-8b86-4d11-b42d-00c04fc964ff/recognition | {"as": {}, "reasons": "x"}                                                 | /as
            parties/6f9619ff-8b86-4d11-b42d-00c04fc964ff/recognition | {"as": "6f9619ff-8b86-4d11-b42d-00c04fc964ff"}                             | /reasons
            """)
    void a_command_on_a_report_refuses_what_it_does_not_know_and_says_where(String what, String body, String pointer) {
        String id = submitted();
        Answer refused = command(id, what, body);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
        assertThat(history(id).getList("version")).containsExactly(1, 2);
    }

    private static List<String> queue(String parameters) {
        return WholeQueue.reports("intake-officer", parameters);
    }

    private static String party(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json().getString("parties[0].party");
    }

    private static Json history(String report) {
        return Callers.history("report", report).json();
    }
}
