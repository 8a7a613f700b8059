package esperanza.protection.plan;

import static esperanza.protection.plan.OwnVisit.assessment;
import static esperanza.protection.plan.OwnVisit.form;
import static esperanza.protection.plan.OwnVisit.said;
import static esperanza.protection.plan.OwnVisit.shown;
import static esperanza.protection.plan.OwnVisit.words;
import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.merged;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.sealing.Tickets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A person answers in their rooms what was put to them, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class OwnAnswersTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";

    @Inject
    Tickets tickets;

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);

    @Test
    void each_measure_of_an_offer_is_answered_by_itself_and_somebody_is_called() {
        String pass = OwnVisit.entered(ticket());
        assertThat(shown(pass)).doesNotContain("Lo que se le ofreció");
        String offer = act(OFFICER, "/offers", "{\"types\": [\"CAMERAS\", \"ESCORT\"]}")
                .expect(201)
                .json()
                .getString("offerId");
        List<String> measures = read().getList("offers[0].measures.offeredId");
        assertThat(shown(pass)).contains("Lo que se le ofreció", "answer-" + measures.getLast());

        form("/offers", Map.of("pass", pass, "key", key(), "of", offer, "answer-" + measures.getFirst(), "ACCEPTED"))
                .expect(409);
        form(
                        "/offers",
                        Map.of(
                                "pass",
                                pass,
                                "key",
                                key(),
                                "of",
                                offer,
                                "answer-" + measures.getFirst(),
                                "ACCEPTED",
                                "answer-" + measures.getLast(),
                                "DECLINED",
                                "words",
                                "No car at my door"))
                .expect(200);
        assertThat(read().<String>getList("offers[0].measures.answer")).containsExactly("ACCEPTED", "DECLINED");
        assertThat(read().<Boolean>getList("offers[0].measures.unheard")).containsExactly(false, true);
        assertThat(read().<String>getList("reviews.kind")).containsExactly("PERSON");
        assertThat(opened("CONVERSATIONS")).contains("No car at my door");
        Json read = held(ticket()).expect(200).json();
        assertThat(read.getString("offers[0].offerId")).isEqualTo(offer);
        assertThat(read.<String>getList("offers[0].measures.answer")).containsExactly("ACCEPTED", "DECLINED");
        form("/offers", Map.of("pass", pass, "key", key(), "of", key())).expect(409);
    }

    @Test
    void a_change_is_answered_once_it_was_told_and_an_appeal_holds_it_at_once() {
        String measure = decided(OFFICER, woman, caseId, "Two escorts").toString();
        String pass = OwnVisit.entered(ticket());
        proposed(measure);
        for (String act : List.of("OBJECTS", "APPEAL", "AGREES", "BREAK")) {
            said(pass, "/changes", measure, act).expect(409);
        }
        assertThat(shown(pass)).doesNotContain("Se propone terminar");
        assertThat(words(pass, "CHANGE")).contains("No hay nada escrito");
        act(ANALYST, "/measures/" + measure + "/changes/hearings", "{\"how\": \"CALL\", \"words\": \"Afraid\"}")
                .expect(200);
        act(
                        OFFICER,
                        "/measures/" + measure + "/changes/telling",
                        "{\"how\": \"IN_WRITING\", \"words\": \"The road is watched now\"}")
                .expect(200);
        assertThat(shown(pass)).contains("Se propone terminar esta medida", "Usted todavía no respondió");
        assertThat(words(pass, "CHANGE")).contains("The road is watched now").doesNotContain("Afraid");

        assertThat(said(pass, "/changes", measure, "AGREES").expect(200).text())
                .contains("hasta que una persona se lo oiga decir");
        problem(
                act(
                        OFFICER,
                        "/measures/" + measure + "/changes/matters",
                        "{\"decidedBy\": \"ONE_PERSON\", \"description\": \"It ends\"}"),
                409,
                "change-answer-term-runs");
        assertThat(said(pass, "/changes", measure, "OBJECTS").expect(200).text())
                .contains("Consta que se opone");
        assertThat(said(pass, "/changes", measure, "APPEAL").expect(200).text()).contains("la medida sigue como está");
        assertThat(read().getBoolean("measures[0].change.appealed")).isTrue();
        eventually(this::read, plan -> plan.<String>getList("appeals.against").equals(List.of("CHANGE")));
        Json change = held(ticket()).expect(200).json();
        assertThat(change.getString("changes[0].said")).isEqualTo("OBJECTS");
        assertThat(change.getBoolean("changes[0].held")).isTrue();
        assertThat(person("auditor")
                        .get("/v1/histories/measure/" + measure)
                        .json()
                        .<String>getList("metadata.actorKind"))
                .containsExactly("HUMAN", "HUMAN", "HUMAN", "EXTERNAL", "EXTERNAL", "EXTERNAL");
    }

    @Test
    void an_appeal_is_lodged_against_a_denial_that_was_told_also_once_the_plan_was_joined_and_against_a_delay() {
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        String decision = act(OFFICER, "/decisions", """
                {"caseId": "%s", "decidedBy": "ONE_PERSON",
                 "proposals": [{"type": "CAMERAS", "description": "Two at the gate"}]}""".formatted(caseId))
                .expect(201)
                .json()
                .getString("decisionId");
        String pass = OwnVisit.entered(ticket());
        said(pass, "/decisions", decision, "APPEAL").expect(409);
        act("board-member", "/decisions/" + decision + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "The road is watched"}]}""".formatted(
                                read().getString("decisions[0].proposed[0].proposedId")))
                .expect(200);
        act("board-member", "/decisions/" + decision + "/adoption", "{}").expect(200);
        act(OFFICER, "/decisions/" + decision + "/telling", """
                {"channelClass": "SAFE_IN_PERSON", "appealBy": "2099-03-30T05:59:59Z"}""").expect(200);

        assertThat(said(pass, "/decisions", decision, "APPEAL").expect(200).text())
                .contains("Consta su recurso: una negativa");
        appeal(pass, "DELAY").expect(200);
        appeal(pass, "CHANGE").expect(409);
        Json seen = read();
        assertThat(seen.<String>getList("appeals.against")).containsExactly("DENIAL", "DELAY");
        assertThat(seen.getString("appeals[0].decisionId")).isEqualTo(decision);
        assertThat(seen.getBoolean("appeals[1].urgent")).isTrue();
        assertThat(held(ticket()).expect(200).json().<String>getList("appeals.against"))
                .containsExactly("DENIAL", "DELAY");

        UUID other = UUID.randomUUID();
        referred(other);
        merged(woman, caseId, other);
        eventually(this::read, plan -> other.toString().equals(plan.getString("joinedInto")));
        said(pass, "/decisions", decision, "APPEAL").expect(200);
        assertThat(read().<String>getList("appeals.against")).containsExactly("DENIAL", "DELAY", "DENIAL");
        problem(
                act(
                        "board-member",
                        "/appeals/" + read().getString("appeals[2].appealId") + "/resolution",
                        "{\"outcome\": \"REFUSED\", \"words\": \"As before\"}"),
                409,
                "resolved-by-the-same");
    }

    private static Answer appeal(String pass, String against) {
        return form(
                "/appeals",
                Map.of("pass", pass, "key", key(), "against", against, "urgent", "yes", "words", "They came again"));
    }

    /** On an assessment that was made again. */
    private void proposed(String measure) {
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        act(ANALYST, "/assessments", assessment("REASSESSMENT", "HIGH")).expect(201);
        act(ANALYST, "/measures/" + measure + "/changes", """
                {"to": "ENDED", "ground": "OFFICE_ENDED", "words": "Nobody followed her for a year"}""").expect(201);
    }

    private String ticket() {
        return tickets.issue(Tickets.Use.PROTECTION_HANDOVER, new CaseId(caseId), new PartyRef(woman), DoorScope.SELF);
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Json read() {
        return person(OFFICER).get(plan(woman)).expect(200).json();
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
}
