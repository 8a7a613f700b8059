package esperanza.intake.triage;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An officer codes a report after reading it, over HTTP, on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class CodeReportsTest {

    private static final String IN_WORDS = """
            {"account": "Pintaron la pared: nos van a desaparecer", "consents": {"PROTECTION": "GRANTED"},
             "threat": {"channel": ["EMAIL"]}}""";

    @Test
    void codes_of_an_officer_count_in_the_queue_and_for_look_alikes_and_what_was_said_stays_beside_them() {
        String told = told(IN_WORDS);
        String alike = told("""
                {"account": "x", "place": {"area": "XX-02-001"},
                 "threat": {"harm": ["ENFORCED_DISAPPEARANCE"], "channel": ["GRAFFITI"]}}""");

        Answer done = command(told, "codings", """
                {"source": "ACCOUNT", "place": {"area": "XX-02-001"},
                 "occurred": {"from": "2026-03-01T06:00:00Z", "precision": "DAY"},
                 "facets": {"ANNOUNCED_HARM": ["ENFORCED_DISAPPEARANCE", "SEXUAL_VIOLENCE"],
                            "CHANNEL": ["GRAFFITI"], "AUTHOR_CLASS": ["ARMED_GROUP"]}}""", "\"1\"");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"2\"");
        Json seen = seen(told);
        assertThat(seen.getMap("facets"))
                .isEqualTo(Map.of("CHANNEL", List.of("GRAFFITI"), "ANNOUNCED_HARM", List.of("ENFORCED_DISAPPEARANCE")));
        assertThat(seen.getString("occurredFrom")).isEqualTo("2026-03-01T06:00:00Z");
        assertThat(seen.getMap("said.facets")).isEqualTo(Map.of("CHANNEL", List.of("EMAIL")));
        assertThat(seen.getString("said.firstLevelArea")).isNull();
        assertThat(seen.getList("coded.source")).containsExactly("ACCOUNT");
        assertThat(seen.getList("coded.role")).containsExactly("intake-officer");
        assertThat(seen.getList("coded.by").getFirst().toString()).hasSize(20);
        assertThat(seen.toString()).doesNotContain("SEXUAL_VIOLENCE", "ARMED_GROUP");
        Json opened = opened(told, "ACCOUNT");
        assertThat(opened.getString("codings[0].exactArea")).isEqualTo("XX-02-001");
        assertThat(opened.getMap("codings[0].facets"))
                .isEqualTo(Map.of(
                        "ANNOUNCED_HARM",
                        List.of("SEXUAL_VIOLENCE"),
                        "CHANNEL",
                        List.of(),
                        "AUTHOR_CLASS",
                        List.of("ARMED_GROUP")));
        eventually(() -> List.of("CHANNEL.GRAFFITI", "ANNOUNCED_HARM.ENFORCED_DISAPPEARANCE")
                .equals(row(told).get("codes")));
        assertThat(row(told).get("firstLevelArea")).isEqualTo("XX-02");
        assertThat(row(told).get("suggested"))
                .isEqualTo(Map.of("urgency", "U1", "because", List.of("ENFORCED_DISAPPEARANCE")));
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(alike));
        assertThat(lookAlikes(told)).contains(alike);
        assertThat(lookAlikes(alike)).contains(told);
    }

    @Test
    void a_party_coded_as_a_person_and_one_learnt_later_are_referred_and_open_like_the_others() {
        String told = told(IN_WORDS);
        assertThat(seen(told).getList("referredTo")).isEmpty();
        String somebody = seen(told).getString("parties[0].party");

        Answer done = command(told, "codings", """
                {"source": "CONVERSATION", "parties": {"%s": {"kind": "PERSON", "roles": ["DEFENDER"]}},
                 "learnt": [{"kind": "PERSON", "roles": ["RELATIVE"], "name": "Persona de ejemplo"}]}""".formatted(somebody), "\"1\"");

        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(seen(told).getList("referredTo")).containsExactly("PROTECTION");
        assertThat(seen(told).getList("parties.kind")).containsExactly("PERSON", "PERSON");
        assertThat(seen(told).getList("said.affected.kind")).containsExactly("UNKNOWN");
        assertThat(seen(told).getList("standings.consents.PROTECTION")).containsExactly("GRANTED", "GRANTED");
        Json opened = opened(told, "PARTIES");
        assertThat(opened.getList("parties.roles")).containsExactly(List.of("DEFENDER"), List.of("RELATIVE"));
        assertThat(opened.getList("parties.identity.name")).containsExactly(null, "Persona de ejemplo");
        assertThat(Callers.history("report", told).json().getList("metadata.type"))
                .containsExactly(
                        "esperanza.intake.report-received.v1",
                        "esperanza.intake.report-coded.v1",
                        "esperanza.intake.report-referred.v1");
        String known = seen(told).getString("parties[1].party");
        String other = Callers.submitted();
        Answer recognised = command(
                other,
                "parties/" + seen(other).getString("parties[0].party") + "/recognition",
                "{\"as\": \"" + known + "\", \"reasons\": \"the same boy\"}");
        assertThat(recognised.status()).as(recognised.text()).isEqualTo(200);
        eventually(() -> lookAlikes(other).contains(told));
    }

    @Test
    void coded_danger_puts_the_report_first_and_waits_for_no_procedure() {
        String told = told(IN_WORDS);
        Answer done = command(told, "codings", "{\"source\": \"CALL\", \"danger\": true}", "\"1\"");
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(done.header("ETag")).isEqualTo("\"4\"");
        assertThat(seen(told).getBoolean("imminentDanger")).isTrue();
        assertThat(seen(told).getList("standings.consents.PROTECTION")).containsExactly("SERIOUSLY_PREVENTED");
        eventually(() -> Boolean.TRUE.equals(row(told).get("imminentDanger")));
        assertThat(row(told).get("suggested"))
                .isEqualTo(Map.of("urgency", "U0", "because", List.of("IMMINENT_DANGER_DECLARED")));
    }

    @Test
    void whom_the_codes_accuse_learns_nothing_of_the_case_any_more() {
        String told = told(IN_WORDS);
        eventually(() -> person("police-liaison").get("/v1/reports/" + told).status() == 200);
        String accusing = "{\"source\": \"FILES\", \"facets\": {\"AUTHOR_CLASS\": [\"STATE_POLICE\"]}}";
        assertThat(command(told, "codings", accusing, "\"1\"").status()).isEqualTo(200);
        eventually(() -> person("police-liaison").get("/v1/reports/" + told).status() == 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"facets": {"CHANNEL": ["EMAIL"]}}                                       | /source
            {"source": "UNKNOWN", "danger": true}                                    | /source
            {"source": "CALL", "facets": {"CHANNEL": ["EMAIL", "DEATH"]}}            | /facets/CHANNEL/1
            {"source": "CALL", "facets": {"COLOUR": ["RED"]}}                        | /facets/COLOUR
            {"source": "CALL", "place": {"area": "YY-99"}}                           | /place/area
            {"source": "CALL", "place": {"precision": "EXACT"}}                      | /place/area
            {"source": "CALL", "occurred": {"from": "2999-01-01T00:00:00Z"}}         | /occurred/from
            {"source": "CALL", "parties": {"Ana": {"kind": "PERSON"}}}               | /parties/Ana
            {"source": "CALL", "learnt": [{"kind": "DRAGON"}]}                       | /learnt/0/kind
            {"source": "CALL", "mood": 1}                                            | /mood
            """)
    void a_coding_refuses_what_it_does_not_know_and_says_where(String body, String pointer) {
        String told = told(IN_WORDS);
        Answer refused = command(told, "codings", body, "\"1\"");
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void a_coding_that_says_nothing_and_one_of_another_version_are_refused() {
        String told = told(IN_WORDS);
        problem(command(told, "codings", "{\"source\": \"CALL\"}", "\"1\""), 409, "nothing-coded");
        String danger = "{\"source\": \"CALL\", \"danger\": true}";
        problem(bare(danger).post("/v1/reports/" + told + "/codings"), 428, "if-match-missing");
        problem(command(told, "codings", danger, "\"7\""), 412, "stale-version");
    }

    private static String told(String report) {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body(report)
                .post("/v1/reports")
                .json()
                .getString("reportId");
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(id));
        return id;
    }

    private static Json seen(String report) {
        return person("intake-officer").get("/v1/reports/" + report).json();
    }

    private static Json opened(String report, String part) {
        return bare("{\"part\": \"" + part + "\", \"purpose\": \"TRIAGE\"}")
                .post("/v1/reports/" + report + "/openings")
                .json();
    }

    private static Map<String, Object> row(String report) {
        return WholeQueue.row("intake-officer", report);
    }

    private static List<String> lookAlikes(String report) {
        return person("intake-officer")
                .get("/v1/reports/" + report + "/look-alikes")
                .json()
                .getList("reportId", String.class);
    }
}
