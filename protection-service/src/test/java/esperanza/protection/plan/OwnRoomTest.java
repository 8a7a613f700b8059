package esperanza.protection.plan;

import static esperanza.protection.plan.OwnVisit.form;
import static esperanza.protection.plan.OwnVisit.said;
import static esperanza.protection.plan.OwnVisit.shown;
import static esperanza.protection.plan.OwnVisit.words;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.shutToInstitution;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.relay.Neighbour;
import esperanza.runtime.sealing.Tickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rooms of a person, entered by a ticket as intake seals it, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OwnRoomTest {

    private static final String OFFICER = "protection-officer";
    private static final String SUPERVISOR = "supervisor";
    private static final String ANALYST = "risk-analyst";
    private static final Neighbour INTAKE = new Neighbour("intake");

    @Inject
    Tickets tickets;

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void a_person_sees_what_was_promised_and_by_when_and_says_themselves_what_became_of_it() {
        String measure = decided(OFFICER, woman, caseId, "Two people and a car").toString();
        String pass = entered();
        String page = shown(pass);
        assertThat(page)
                .contains(
                        "Su protección sigue abierta", "Nadie ha evaluado todavía su riesgo", "Prometida", "Le toca a")
                .doesNotContain("Two people and a car", caseId.toString());

        said(pass, "/measures", measure, "CONFIRM").expect(409);
        act(OFFICER, "/measures/" + measure + "/handover", "{}").expect(200);
        assertThat(shown(pass)).contains("Consta que se le entregó");
        assertThat(said(pass, "/measures", measure, "CONTEST").expect(200).text())
                .contains("no llegó");
        assertThat(said(pass, "/measures", measure, "CONFIRM").expect(200).text())
                .contains("Confirmado: la tiene");
        said(pass, "/measures", measure, "FAILS").expect(200);
        assertThat(said(pass, "/measures", measure, "RETURN").expect(200).text())
                .contains("Usted la devolvió");
        assertThat(said(pass, "/measures", measure, "RESUME").expect(200).text())
                .contains("Falla.");
        form("/measures", Map.of("pass", pass, "key", key(), "of", measure, "act", "FAILS", "words", " "))
                .expect(422);
        said(pass, "/measures", key(), "RETURN").expect(409);
        said(pass, "/measures", measure, "BREAK").expect(409);

        Json history = history("measure", measure);
        assertThat(history.getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.protection.measure-handed-over.v1",
                        "esperanza.protection.handover-contested.v1",
                        "esperanza.protection.handover-confirmed.v1",
                        "esperanza.protection.measure-failed.v1",
                        "esperanza.protection.measure-returned.v1",
                        "esperanza.protection.measure-resumed.v1");
        assertThat(history.getList("metadata.actorKind", String.class))
                .containsExactly("HUMAN", "EXTERNAL", "EXTERNAL", "EXTERNAL", "EXTERNAL", "EXTERNAL");
    }

    @Test
    void who_read_the_words_of_a_task_is_shown_as_another_institution() {
        String task =
                act(OFFICER, "/tasks", """
                {"caseId": "%s", "kind": "ACCOMPANY", "institution": "The ministry", "what": "Go with her",
                 "receiver": "INTERIOR_MINISTRY"}""".formatted(caseId)).expect(201).json().getString("taskId");
        String at = plan(woman) + "/tasks/" + task;
        eventually(() -> person("implementing-authority").get(at).status() == 200);
        person("implementing-authority")
                .header("Idempotency-Key", key())
                .body("{\"purpose\": \"PROTECTION\"}")
                .post(at + "/openings")
                .expect(200);
        assertThat(shown(entered()))
                .contains("otra institución que debe una medida, Lo que se pidió a otra institución");
    }

    /** Another may hold the key: a stolen door takes nothing away. */
    @Test
    void what_is_declined_at_the_door_is_still_delivered_and_somebody_asks_back() {
        String measure = decided(OFFICER, woman, caseId, "Two escorts").toString();
        String pass = entered();
        form(
                        "/measures",
                        Map.of(
                                "pass", pass, "key", key(), "of", measure, "act", "DECLINE", "instead", "A radio",
                                "words", ""))
                .expect(200);
        assertThat(shown(pass)).contains("Aquí se dijo que no la quiere");
        assertThat(ofPlan().<String>getList("reviews.kind")).containsExactly("PERSON");
        assertThat(ofPlan().getString("measures[0].now.askedBackBy")).isNotNull();
        act(OFFICER, "/measures/" + measure + "/handover", "{}").expect(200);
        act(ANALYST, "/measures/" + measure + "/refusals", "{\"by\": \"BENEFICIARY\"}")
                .expect(200);
        assertThat(ofPlan().getString("measures[0].now.askedBackBy")).isNull();
        assertThat(shown(pass)).contains("Usted no la quiso");
        assertThat(said(pass, "/measures", measure, "ACCEPT").expect(200).text())
                .contains("Consta que se le entregó");
    }

    @Test
    void what_a_person_wants_of_the_whole_plan_calls_somebody_each_time() {
        String pass = entered();
        form("/plan", Map.of("pass", pass, "key", key(), "act", "PAUSE", "until", "2099-03-01", "words", "My sister"))
                .expect(200);
        assertThat(shown(pass)).contains("Usted pidió una pausa");
        assertThat(form("/plan", Map.of("pass", pass, "key", key(), "act", "LEAVE", "words", "I am tired"))
                        .expect(200)
                        .text())
                .contains("¿Dejar la protección?", "I am tired")
                .doesNotContain("Su protección");
        assertThat(shown(pass)).contains("Usted pidió una pausa");
        Map<String, String> leaving = leaving(pass);
        form("/plan", leaving).expect(200);
        assertThat(form("/plan", leaving).expect(200).text())
                .as("the same form is one act")
                .contains("Usted dijo que se va");
        form("/plan", Map.of("pass", pass, "key", key(), "act", "RESUME", "words", ""))
                .expect(200);
        form("/plan", Map.of("pass", pass, "key", key(), "act", "REVIEW", "words", "They were here again"))
                .expect(200);
        assertThat(shown(pass)).contains("Su protección sigue abierta");
        assertThat(ofPlan().<String>getList("reviews.kind")).containsExactly("PERSON", "PERSON", "PERSON", "PERSON");
        assertThat(opened("RISK")).contains("They were here again");
        assertThat(opened("CONVERSATIONS")).contains("My sister");
    }

    /** Somebody may stand beside the person. */
    @Test
    void the_word_of_somebody_who_is_forced_gets_the_page_of_the_agreed_one_and_calls_unseen() {
        String pass = entered();
        assertThat(shown(pass)).contains("Necesito ayuda ahora").doesNotContain("name=\"word\"");
        word(pass, "colibri").expect(409);
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);
        word(pass, " ").expect(422);
        String safe = unkeyed(word(pass, "colibri").expect(200).text());
        assertThat(safe).contains("Se espera que usted avise que está bien a más tardar el");
        assertThat(unkeyed(word(pass, "heron").expect(200).text())).isEqualTo(safe);
        eventually(() -> ofPlan(), seen -> seen.getList("alarms").size() == 1);
        assertThat(unkeyed(shown(pass))).isEqualTo(safe);

        form("/help", Map.of("pass", pass, "key", key(), "place", "Behind the school"))
                .expect(200);
        assertThat(ofPlan().<String>getList("alarms.via")).containsExactly("DOOR", "DOOR");
        assertThat(opened("ALARM")).contains("Behind the school", "DURESS", "PANIC");
        assertThat(unkeyed(shown(pass))).isEqualTo(safe);
    }

    private static Answer word(String pass, String said) {
        return form("/safe", Map.of("pass", pass, "key", key(), "word", said));
    }

    /** The page without the key that each page has of its own. */
    private static String unkeyed(String page) {
        return page.replaceAll("name=\"key\" value=\"[^\"]*\"", "");
    }

    @Test
    void what_is_written_is_opened_on_the_record_and_the_person_sees_each_opening() {
        decided(OFFICER, woman, caseId, "Two people and a car");
        opened("MEASURES");
        String pass = entered();
        assertThat(shown(pass)).contains("una persona que protege, Medidas y sus razones");
        Answer page = form("/words", Map.of("pass", pass, "key", key(), "part", "MEASURES"));
        assertThat(page.expect(200).text()).contains("Two people and a car", "An explicit threat");
        assertThat(shown(pass)).contains("usted, o alguien con su llave, Medidas y sus razones");
        assertThat(form("/words", Map.of("pass", pass, "key", key(), "part", "DECISION"))
                        .expect(200)
                        .text())
                .contains("No hay nada escrito");
        assertThat(form("/words", Map.of("pass", pass, "key", key(), "part", "CONVERSATIONS"))
                        .expect(200)
                        .text())
                .as("no other part opens here")
                .contains("Medidas y sus razones");
    }

    @Test
    void a_decision_is_read_with_its_reasons_once_it_was_told_and_the_person_says_whether_it_was() {
        act(ANALYST, "/assessments", OwnVisit.assessment("FULL", "HIGH")).expect(201);
        String id = act(OFFICER, "/decisions", """
                {"caseId": "%s", "decidedBy": "ONE_PERSON",
                 "proposals": [{"type": "CAMERAS", "description": "Two at the gate"}]}""".formatted(caseId))
                .expect(201)
                .json()
                .getString("decisionId");
        String proposed = ofPlan().getString("decisions[0].proposed[0].proposedId");
        act("board-member", "/decisions/" + id + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "The road is watched, says %s"}]}""".formatted(proposed, woman))
                .expect(200);
        act("board-member", "/decisions/" + id + "/adoption", "{}").expect(200);
        String pass = entered();
        assertThat(shown(pass)).contains("Nivel de riesgo:", "No hay decisiones comunicadas");
        assertThat(words(pass, "DECISION")).contains("No hay nada escrito").doesNotContain("The road is watched");
        act(OFFICER, "/decisions/" + id + "/telling", """
                {"channelClass": "SAFE_IN_PERSON", "appealBy": "2099-03-30T05:59:59Z"}""").expect(200);

        assertThat(shown(pass))
                .contains(
                        "Comunicada el",
                        "Sobre: Cámaras",
                        "Se negó.",
                        "Puede recurrir hasta el",
                        "2099",
                        "Usted aún no dijo si fue así");
        assertThat(words(pass, "DECISION")).contains("Negada, porque", "The road is watched");
        assertThat(words(pass, "RISK"))
                .contains("Lo que no se sabe", "Who drives the car")
                .as("facts may name others")
                .doesNotContain("Four calls");
        assertThat(said(pass, "/decisions", id, "CONTEST").expect(200).text())
                .contains("hay que comunicárselo otra vez");
        assertThat(said(pass, "/decisions", id, "CONFIRM").expect(200).text()).contains("usted lo confirmó");
    }

    @Test
    void a_ticket_leads_in_once_and_nothing_else_does() {
        String ticket = ticket(Tickets.Use.PROTECTION_HANDOVER, woman, caseId);
        String entry = form("", Map.of("ticket", ticket)).expect(200).text();
        assertThat(entry).as("nothing is shown before the second tap").doesNotContain("Sus medidas");
        String none = form("", Map.of("ticket", ticket)).expect(404).text();
        assertThat(none).contains("Esta visita terminó");
        UUID neighbour = UUID.randomUUID();
        UUID hers = referred(neighbour);
        String valid = ticket(Tickets.Use.PROTECTION_HANDOVER, woman, caseId);
        String altered = valid.substring(0, 60) + (valid.charAt(60) == 'A' ? 'B' : 'A') + valid.substring(61);
        for (String wrong : List.of(
                "AAAA",
                altered,
                ticket(Tickets.Use.PROTECTION_ROOM, woman, caseId),
                ticket(Tickets.Use.HANDOVER, woman, caseId),
                ticket(Tickets.Use.PROTECTION_HANDOVER, woman, hers),
                ticket(Tickets.Use.PROTECTION_HANDOVER, UUID.randomUUID(), caseId))) {
            assertThat(form("", Map.of("ticket", wrong)).expect(404).text()).isEqualTo(none);
        }
        assertThat(form("/plan", Map.of("pass", valid, "key", key(), "act", "REVIEW", "words", "I am here"))
                        .expect(404)
                        .text())
                .as("what was typed is not lost")
                .contains("I am here");
    }

    @Test
    void a_person_acts_on_nothing_of_another() {
        UUID neighbour = UUID.randomUUID();
        UUID hers = referred(neighbour);
        String measure = decided(OFFICER, neighbour, hers, "A radio").toString();
        String pass = entered();
        for (String act : List.of("ACCEPT", "DECLINE", "FAILS")) {
            said(pass, "/measures", measure, act).expect(409);
        }
        assertThat(shown(pass)).doesNotContain(measure);
        assertThat(person(OFFICER).get(plan(neighbour)).json().<String>getList("measures[0].steps.event"))
                .containsExactly("urgent-measure-decided");
    }

    @Test
    void a_door_that_ended_meanwhile_opens_nothing() {
        String pass = entered();
        String counsel = entered(DoorScope.REPRESENTATIVE);
        String ticket = ticket(Tickets.Use.PROTECTION_HANDOVER, woman, caseId);
        String later = entered();
        eventually(() -> {
            INTAKE.publish(
                    new StreamId("door", woman),
                    "door-key-ended.v1",
                    "{\"party\": \"%s\", \"caseId\": \"%s\", \"scope\": \"SELF\"}".formatted(woman, caseId));
            return form("", Map.of("pass", pass)).status() == 404; // a ticket says its instant in whole seconds
        });
        form("", Map.of("ticket", ticket)).expect(404);
        form("/plan", leaving(later)).expect(404);
        shown(counsel);
    }

    @Test
    void who_says_that_the_door_is_in_other_hands_is_asked_once_more_and_shuts_it_for_all_earlier_visits() {
        String stolen = entered();
        String pass = entered();
        assertThat(form("/ending", Map.of("pass", pass, "key", key()))
                        .expect(200)
                        .text())
                .contains("¿Cerrar ahora?");
        shown(stolen);
        form("/ending", Map.of("pass", pass, "key", key(), "sure", "yes")).expect(200);
        form("", Map.of("pass", stolen)).expect(404);
        form("", Map.of("pass", pass)).expect(404);
        assertThat(ofPlan().<String>getList("reviews.kind")).containsExactly("PERSON");
    }

    @Test
    void a_program_reads_the_same_in_codes_by_a_ticket_once_and_then_by_its_pass() {
        String measure = decided(OFFICER, woman, caseId, "Two people and a car").toString();
        String ticket = ticket(Tickets.Use.PROTECTION_HANDOVER, woman, caseId);
        Json read = held(ticket).expect(200).json();
        assertThat(read.getString("stay")).isEqualTo("HERE");
        assertThat(read.getString("measures[0].measureId")).isEqualTo(measure);
        assertThat(read.getString("measures[0].type")).isEqualTo("ESCORT");
        assertThat(read.getString("measures[0].standing")).isEqualTo("PROMISED");
        assertThat(read.<String>getList("owed.term")).contains("URGENT_IMPLEMENTATION");
        held(read.getString("pass")).expect(200);
        problem(held(ticket), 404, "not-found");
        problem(held("AAAA"), 404, "not-found");
    }

    /** The words were agreed on the plan that was joined, and count there alone. */
    @Test
    void a_call_for_help_on_a_joined_plan_ends_with_the_word_that_was_agreed_before() {
        act(OFFICER, "/check-in-agreements", agreement()).expect(200);
        UUID other = UUID.randomUUID();
        referred(other);
        joinedInto(other);
        form("/help", Map.of("pass", entered(), "key", key(), "place", "")).expect(200);
        String alarm = "/alarms/" + ofPlan().<String>getList("alarms.alarmId").getFirst();
        act(SUPERVISOR, alarm + "/answers", "{}").expect(200);
        act(SUPERVISOR, alarm + "/resolutions", """
                        {"result": "SAFE", "word": "heron", "steps": "She is at home"}""").expect(200);
        eventually(() -> ofPlan(), seen -> seen.<String>getList("alarms.stage").equals(List.of("RESOLVED", "RAISED")));
        assertThat(opened("ALARM")).contains("DURESS");
    }

    @Test
    void a_joined_plan_leads_to_the_one_that_goes_on_and_shows_of_it_the_cases_of_its_own_party() {
        UUID other = UUID.randomUUID();
        UUID first = referred(other);
        joinedInto(other);
        String hers = decided(OFFICER, other, caseId, "A radio").toString();
        String another = decided(OFFICER, other, first, "A car").toString();
        assertThat(shown(entered(other, first, DoorScope.SELF)))
                .as("the other party may be somebody else")
                .contains(another)
                .doesNotContain(hers);
        String pass = entered();
        assertThat(shown(pass)).contains(hers).doesNotContain(another);
        said(pass, "/measures", hers, "FAILS").expect(200);
        said(pass, "/measures", another, "FAILS").expect(409);
        form("/plan", leaving(pass)).expect(200);
        assertThat(person(OFFICER).get(plan(other)).json().<String>getList("reviews.kind"))
                .contains("PERSON");
    }

    /** A case is never shut to the person whom it is about. */
    @Test
    void a_wall_against_an_institution_does_not_stand_before_the_person() {
        shutToInstitution(caseId, "NATIONAL_POLICE");
        assertThat(shown(entered())).contains("En qué está su protección");
    }

    @Test
    void the_pages_have_no_script_and_no_cookie_and_name_their_language() {
        String pass = entered();
        for (String language : List.of("es", "en", "pt")) {
            Answer page = given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                    .formParams(Map.of("pass", pass, "show", "yes"))
                    .post("/v1/public/" + language + "/protection")
                    .expect(200);
            assertThat(page.text())
                    .contains("<html lang=\"" + language + "\">")
                    .doesNotContain("<script", "javascript:", "http-equiv");
            assertThat(page.header("Cache-Control")).isEqualTo("no-store");
            assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(page.header("Set-Cookie")).isNull();
        }
        assertThat(given().get("/v1/public/rooms.css").expect(200).text()).contains("button");
    }

    private static Map<String, String> leaving(String pass) {
        return Map.of("pass", pass, "key", key(), "act", "LEAVE", "words", "", "sure", "yes");
    }

    private String agreement() {
        return """
                {"caseId": "%s", "nextBy": "%s", "everyHours": 24, "channels": ["DOOR"],
                 "safeWord": "Colibrí", "duressWord": "heron"}""".formatted(caseId, Instant.now().plus(Duration.ofDays(3)));
    }

    private void joinedInto(UUID other) {
        INTAKE.publish(
                new StreamId("party", woman),
                "party-merged.v1",
                "{\"caseId\": \"%s\", \"party\": \"%s\", \"into\": \"%s\"}".formatted(caseId, woman, other));
        eventually(() -> person(OFFICER).get(plan(other)).text().contains(caseId.toString()));
    }

    private String entered() {
        return entered(DoorScope.SELF);
    }

    private String entered(DoorScope scope) {
        return entered(woman, caseId, scope);
    }

    private String entered(UUID party, UUID of, DoorScope scope) {
        return OwnVisit.entered(
                tickets.issue(Tickets.Use.PROTECTION_HANDOVER, new CaseId(of), new PartyRef(party), scope));
    }

    private String ticket(Tickets.Use use, UUID party, UUID of) {
        return tickets.issue(use, new CaseId(of), new PartyRef(party), DoorScope.SELF);
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Json ofPlan() {
        return person(OFFICER).get(plan(woman)).json();
    }

    private String opened(String part) {
        return person(OFFICER)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"%s\", \"purpose\": \"PROTECTION\"}".formatted(part))
                .post(plan(woman) + "/openings")
                .expect(200)
                .text();
    }

    private static Answer held(String ticket) {
        return given().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParams(Map.of("ticket", ticket))
                .post("/v1/public/protection");
    }

    private static Json history(String category, String id) {
        return person("auditor").get("/v1/histories/" + category + "/" + id).json();
    }
}
