package esperanza.intake.consent;

import static esperanza.intake.Callers.bare;
import static esperanza.intake.Callers.command;
import static esperanza.intake.Callers.history;
import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.token;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The consent of each party of a report, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class PartyConsentTest {

    private static final String CALM = """
            {"account": "They burnt the fields", "parties": [{"kind": "PERSON", "name": "Ana"},
              {"kind": "COMMUNITY", "name": "Río Blanco"}],
             "consents": {"PROTECTION": "GRANTED"}, "receipt": true}""";
    private static final String YES = """
            {"purpose": "PROTECTION", "outcome": "GRANTED", "heldAt": "2026-03-08T15:00:00Z",
             "minutes": "Acta 14: por consenso"}""";

    @Test
    void a_collective_goes_on_only_when_its_own_assembly_said_so() {
        Told told = told(CALM);
        assertThat(types(told.report))
                .containsExactly("esperanza.intake.report-received.v1", "esperanza.intake.report-referred.v1");
        assertThat(standing(told).getMap("consents")).isEqualTo(Map.of("PROTECTION", "GRANTED"));
        assertThat(standing(told).getList("parties.consents.PROTECTION")).containsExactly("GRANTED", "NOT_ASKED");
        assertThat(names("protection-officer", told)).containsExactly("Ana");

        String day = "{\"purpose\": \"PROTECTION\", \"calledFor\": \"2027-03-08T15:00:00Z\"}";
        assertThat(said(told, told.community, "assembly-calls", day).status()).isEqualTo(204);
        assertThat(standing(told).getList("parties[1].assembliesCalled")).containsExactly("PROTECTION");

        Answer held = said(told, told.community, "assemblies", YES);
        assertThat(held.status()).as(held.text()).isEqualTo(204);
        assertThat(held.header("Esperanza-Position")).as("tells no counts").isNull();
        assertThat(types(told.report))
                .endsWith(
                        "esperanza.intake.assembly-called.v1",
                        "esperanza.intake.assembly-held.v1",
                        "esperanza.intake.consent-given.v1",
                        "esperanza.intake.report-referred.v1");
        assertThat(standing(told).getList("parties.consents.PROTECTION")).containsExactly("GRANTED", "GRANTED");
        assertThat(standing(told).getList("parties[1].assembliesCalled")).isEmpty();
        Json opened = parties("protection-officer", told).json();
        assertThat(opened.getList("parties.identity.name")).containsExactly("Ana", "Río Blanco");
        assertThat(opened.getList("parties[1].minutes.minutes")).containsExactly(null, "Acta 14: por consenso");
        assertThat(opened.getString("parties[1].minutes[0].calledFor")).isEqualTo("2027-03-08T15:00:00Z");
        assertThat(history("report", told.report).text())
                .doesNotContain("Acta 14")
                .doesNotContain("2027-03-08");
        eventually(() -> WholeQueue.reports("intake-officer", "").contains(told.report));
        eventually(() -> "PROTECTION"
                .equals(WholeQueue.row("intake-officer", told.report).get("referredTo")));
    }

    @Test
    void danger_waits_for_no_assembly() {
        Told told = told(CALM.replace("\"receipt\"", "\"imminentDanger\": true, \"receipt\""));
        assertThat(types(told.report))
                .containsExactly("esperanza.intake.report-received.v1", "esperanza.intake.report-referred.v1");
        assertThat(standing(told).getList("parties.consents.PROTECTION"))
                .containsExactly("GRANTED", "SERIOUSLY_PREVENTED");
        assertThat(names("protection-officer", told)).containsExactly("Ana", "Río Blanco");

        assertThat(said(told, told.community, "assemblies", YES.replace("GRANTED", "REFUSED"))
                        .status())
                .isEqualTo(204);
        assertThat(names("protection-officer", told)).containsExactly("Ana");
        assertThat(names("intake-officer", told)).containsExactly("Ana", "Río Blanco");
    }

    @Test
    void who_says_no_for_themself_is_not_shown_and_the_collective_s_yes_stands() {
        Told told = told(CALM);
        said(told, told.community, "assemblies", YES).expect(204);
        String no = "{\"purpose\": \"PROTECTION\", \"change\": \"WITHDRAWN\"}";
        Answer changed = said(told, told.woman, "consents", no);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.json().getString("effect.es")).contains("quienes protegen ya no pueden abrir");
        String member = "{\"purpose\": \"PROTECTION\", \"name\": \"Berta\"}";
        said(told, told.community, "opt-outs", member).expect(204);

        Json outside = parties("protection-officer", told).json();
        assertThat(outside.getList("parties.identity.name")).containsExactly("Río Blanco");
        assertThat(outside.getList("parties[0].optOuts")).isEqualTo(List.of(Map.of("purpose", "PROTECTION")));
        Json inside = parties("intake-officer", told).json();
        assertThat(inside.getList("parties[1].optOuts"))
                .isEqualTo(List.of(Map.of("purpose", "PROTECTION", "name", "Berta")));
        assertThat(history("report", told.report).text()).doesNotContain("Berta");

        said(told, told.woman, "consents", no.replace("WITHDRAWN", "GIVEN")).expect(200);
        assertThat(names("protection-officer", told)).containsExactly("Ana", "Río Blanco");
    }

    @Test
    void an_officer_records_it_too_and_whoever_holds_the_receipt_is_not_told_what_others_said() {
        Told told = told(CALM);
        assertThat(bare(YES).post(path(told, told.community, "assemblies")).status())
                .isEqualTo(204);
        Json seen = person("intake-officer").get("/v1/reports/" + told.report).json();
        assertThat(seen.getList("standings.consents.PROTECTION")).containsExactly("GRANTED", "GRANTED");
        Answer conversation = given().contentType("application/json")
                .body("{\"receipt\": \"" + told.receipt + "\"}")
                .post("/v1/public/conversation");
        assertThat(conversation.json().getList("standing.parties")).isEmpty();
        assertThat(conversation.json().getBoolean("collective")).isTrue();
        String page = given().formParam("receipt", told.receipt)
                .post("/v1/public/es/conversation")
                .text();
        assertThat(page).contains("consiente solo por su propio procedimiento");
    }

    @Test
    void what_was_refused_to_the_ombudsman_is_not_handed_over_to_them() {
        Told told = told(CALM);
        said(
                        told,
                        told.community,
                        "assemblies",
                        YES.replace("PROTECTION", "SHARING_NHRI").replace("GRANTED", "REFUSED"))
                .expect(204);
        String handOver = "{\"to\": \"OMBUDSMAN\", \"reasons\": \"an official of ours is accused\"}";
        problem(command(told.report, "transfers", handOver, "\"4\""), 409, "consent-refused");
        assertThat(command(told.report, "transfers", handOver.replace("OMBUDSMAN", "PROSECUTOR"), "\"4\"")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void nobody_speaks_for_a_collective_and_nobody_assembles_for_a_person() {
        Told told = told(CALM);
        problem(
                said(told, told.community, "consents", "{\"purpose\": \"PROTECTION\", \"change\": \"GIVEN\"}"),
                409,
                "only-its-own-procedure");
        problem(said(told, told.woman, "assemblies", YES), 409, "not-a-collective");
        problem(said(told, key(), "assemblies", YES), 409, "not-a-party-of-the-report");
        assertThat(types(told.report)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consents", "assembly-calls", "assemblies", "opt-outs"})
    void only_its_sender_and_those_who_receive_reports_record_it(String what) {
        Told told = told(CALM);
        String path = path(told, told.community, what);
        problem(keyed(token("hotline-second")).body(body(what)).post(path), 404, "not-found");
        problem(keyed(person("investigator")).body(body(what)).post(path), 403, "wrong-role");
        problem(hotline().body(body(what)).post(path), 400, "idempotency-key-missing");
        assertThat(keyed(given()).body(body(what)).post(path).status()).isEqualTo(401);
        assertThat(types(told.report)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            consents       | {"purpose": "MEDIA"}                                                                | /change
            consents       | {"purpose": "UNKNOWN", "change": "GIVEN"}                                           | /purpose
            assembly-calls | {"calledFor": "2027-03-08T15:00:00Z"}                                               | /purpose
            assembly-calls | {"purpose": "MEDIA", "calledFor": "some day"}                                       | /calledFor
            assembly-calls | {"purpose": "GOSSIP"}                                                               | /purpose
            assemblies     | {"purpose": "MEDIA", "heldAt": "2026-03-08T15:00:00Z", "minutes": "x"}              | /outcome
            assemblies     | {"purpose": "MEDIA", "outcome": "PENDING", "heldAt": "2026-03-08T15:00:00Z", "minutes": "x"} | /outcome
            assemblies     | {"purpose": "MEDIA", "outcome": "GRANTED", "minutes": "x"}                          | /heldAt
            assemblies     | {"purpose": "MEDIA", "outcome": "GRANTED", "heldAt": "2126-03-08T15:00:00Z", "minutes": "x"} | /heldAt
            assemblies     | {"purpose": "MEDIA", "outcome": "GRANTED", "heldAt": "2026-03-08T15:00:00Z", "minutes": " "} | /minutes
            assemblies     | {"purpose": "MEDIA", "outcome": "GRANTED", "heldAt": "2026-03-08T15:00:00Z", "minutes": "x", "votes": 9} | /votes
            opt-outs       | {"purpose": "MEDIA"}                                                                | /name
            opt-outs       | {"purpose": "UNKNOWN", "name": "Berta"}                                             | /purpose
            """)
    void what_is_not_understood_is_refused_with_its_place(String what, String body, String pointer) {
        Told told = told(CALM);
        Answer refused = said(told, told.community, what, body);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
        assertThat(types(told.report)).hasSize(2);
    }

    private record Told(String report, String receipt, String woman, String community) {}

    private static Told told(String body) {
        Json answer = keyed(hotline()).body(body).post("/v1/reports").json();
        String report = answer.getString("reportId");
        Json seen = hotline().get("/v1/reports/" + report).json();
        return new Told(
                report,
                answer.getString("receipt"),
                seen.getString("parties[0].party"),
                seen.getString("parties[1].party"));
    }

    private static String body(String what) {
        return switch (what) {
            case "consents" -> "{\"purpose\": \"MEDIA\", \"change\": \"GIVEN\"}";
            case "assembly-calls" -> "{\"purpose\": \"MEDIA\"}";
            case "opt-outs" -> "{\"purpose\": \"MEDIA\", \"name\": \"Berta\"}";
            default -> YES;
        };
    }

    private static Answer said(Told told, String party, String what, String body) {
        return keyed(hotline()).body(body).post(path(told, party, what));
    }

    private static String path(Told told, String party, String what) {
        return "/v1/reports/" + told.report + "/parties/" + party + '/' + what;
    }

    private static Request keyed(Request caller) {
        return caller.contentType("application/json").header("Idempotency-Key", key());
    }

    private static Answer parties(String role, Told told) {
        return keyed(person(role))
                .body("{\"part\": \"PARTIES\", \"purpose\": \"PROTECTION\"}")
                .post("/v1/reports/" + told.report + "/openings");
    }

    private static List<String> names(String role, Told told) {
        return parties(role, told).json().getList("parties.identity.name");
    }

    private static Json standing(Told told) {
        return hotline().get("/v1/reports/" + told.report).json();
    }

    private static List<String> types(String report) {
        return history("report", report).json().getList("metadata.type");
    }
}
