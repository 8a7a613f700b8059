package esperanza.investigation.hypothesis;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hypotheses are proposed, weighed and discarded over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class HypothesesTest {

    private static final String LIAISON = "police-liaison";
    private static final String WHY = "{\"reasons\": \"The meters were broken\"}";
    private static final String DISCARD = """
            {"stereotypeCheck": "WORK", "reasons": "Nobody of the valley knew her number"}""";

    @Test
    void an_alternative_is_proposed_adopted_weighed_discarded_by_two_persons_and_brought_back() {
        UUID caseId = taken();
        String it = proposed(caseId, "WORK");
        done(say("investigator", caseId, it + "/adoption", WHY));
        Answer adopted = say("investigator", caseId, it + "/adoption", WHY);
        assertThat(adopted.json().getList("recorded")).isEmpty();
        done(say("investigator", caseId, it + "/support", because(caseId)));
        done(say(LIAISON, caseId, it + "/weakening", because(caseId)));
        assertThat(state(caseId, it, "status")).isEqualTo("WEAKENED");

        Answer proposal = say("investigator", caseId, it + "/discards", DISCARD);
        assertThat(proposal.status()).as(proposal.text()).isEqualTo(201);
        String discard = proposal.json().getString("discardId");
        assertThat(state(caseId, it, "discardId")).isEqualTo(discard);
        problem(say("investigator", caseId, it + "/discards", DISCARD), 409, "discard-already-proposed");
        done(say("investigator", caseId, it + "/discards/" + discard + "/withdrawal", WHY));
        problem(say("supervisor", caseId, it + "/discards/" + discard + "/approval", WHY), 409, "no-discard-proposed");
        discard = say("investigator", caseId, it + "/discards", DISCARD).json().getString("discardId");
        problem(say("investigator", caseId, it + "/discards/" + discard + "/approval", WHY), 403, "wrong-role");
        done(say("supervisor", caseId, it + "/discards/" + discard + "/approval", WHY));
        assertThat(state(caseId, it, "status")).isEqualTo("DISCARDED");

        problem(say("investigator", caseId, it + "/support", because(caseId)), 409, "not-worked");
        problem(say("supervisor", caseId, it + "/keeping", """
                        {"cause": "0193c5a8-4d1b-7c3e-9f2a-1b2c3d4e5f60", "reasons": "x"}"""), 409, "no-review-called");
        done(say("supervisor", caseId, it + "/reopening", because(caseId)));
        assertThat(state(caseId, it, "status")).isEqualTo("ACTIVE");

        Json history = history(it);
        assertThat(history.getList("metadata.type"))
                .containsExactly(
                        "esperanza.investigation.hypothesis-proposed.v1",
                        "esperanza.investigation.hypothesis-adopted.v1",
                        "esperanza.investigation.hypothesis-supported.v1",
                        "esperanza.investigation.hypothesis-weakened.v1",
                        "esperanza.investigation.discard-proposed.v1",
                        "esperanza.investigation.discard-dropped.v1",
                        "esperanza.investigation.discard-proposed.v1",
                        "esperanza.investigation.hypothesis-discarded.v1",
                        "esperanza.investigation.hypothesis-reopened.v1");
        assertThat(history.getList("metadata.audience")).containsOnly("INVESTIGATION");
        assertThat(history.toString()).doesNotContain("meters").doesNotContain("valley");
    }

    @Test
    void an_adopted_alternative_meets_no_term() {
        UUID caseId = taken();
        String it = proposed(caseId, "WORK");
        Answer adopted = say("investigator", caseId, it + "/adoption", WHY);
        assertThat(adopted.json().getList("recorded.event")).containsExactly("hypothesis-adopted");
        assertThat(adopted.json().getList("clocks.met")).isEmpty();
        Json list = list(adopted.header("Esperanza-Position"));
        assertThat(list.getString("items[caseId=%s].firstHypothesis".formatted(caseId)))
                .isEqualTo("PROPOSED");
    }

    @Test
    void the_link_with_the_defence_work_is_weighed_and_its_interests_named() {
        UUID caseId = taken();
        String it = first(caseId);
        problem(say("investigator", caseId, it + "/support", because(caseId)), 409, "not-worked");
        done(say("investigator", caseId, it + "/adoption", WHY));
        String dam = "{\"interests\": [\"The dam\"], \"reasons\": \"Her complaint stopped it\"}";
        done(say("investigator", caseId, it + "/interests", dam));
        assertThat(state(caseId, it, "interests")).isEqualTo("1");
        problem(
                say("investigator", caseId, it + "/interests", "{\"interests\": [], \"reasons\": \"x\"}"),
                409,
                "none-named");
        problem(
                say("investigator", caseId, it + "/support", "{\"because\": [], \"reasons\": \"x\"}"),
                409,
                "because-needed");
        problem(say("investigator", caseId, it + "/support", because(taken())), 409, "no-such-event");
        Answer supported = say("investigator", caseId, it + "/support", because(caseId));
        assertThat(list(supported.header("Esperanza-Position"))
                        .getString("items[caseId=%s].firstHypothesis".formatted(caseId)))
                .isEqualTo("SUPPORTED");
        problem(say("investigator", caseId, it + "/discards", DISCARD), 409, "context-missing");

        Json opened = open("investigator", caseId, "HYPOTHESES").json();
        assertThat(opened.getList("events.event"))
                .containsExactly("hypothesis-adopted", "interests-identified", "hypothesis-supported");
        assertThat(opened.getList("events[1].content.interests")).containsExactly("The dam");
        assertThat(history(it).toString()).doesNotContain("dam").doesNotContain("complaint");
    }

    @Test
    void an_alternative_about_private_life_waits_for_a_supervisor() {
        UUID caseId = taken();
        String it = proposed(caseId, "PRIVATE_LIFE");
        problem(say("investigator", caseId, it + "/adoption", WHY), 409, "private-life-not-approved");
        problem(say("investigator", caseId, it + "/private-life-approval", WHY), 403, "wrong-role");
        done(say("supervisor", caseId, it + "/private-life-approval", WHY));
        done(say("investigator", caseId, it + "/adoption", WHY));
        assertThat(state(caseId, it, "privateLifeApproved")).isEqualTo("true");
        assertThat(state(caseId, it, "stereotypeCheck")).isEqualTo("PRIVATE_LIFE");
        problem(
                say("supervisor", caseId, proposed(caseId, "WORK") + "/private-life-approval", WHY),
                409,
                "not-about-private-life");
    }

    @Test
    void a_judgment_of_the_case_establishes_an_adopted_hypothesis() {
        UUID caseId = taken();
        String it = first(caseId);
        String charges = fact(caseId, "C-1", "CHARGES_FILED", """
                "charges": {"offence": "THREATS", "motivePleaded": true, "authorship": "BOTH"}""");
        String delivered = fact(caseId, "J-1", "JUDGMENT_DELIVERED", "\"outcome\": \"CONVICTED\"");
        eventually(
                () -> investigator().get(path(caseId) + "/procedure").json(),
                shown ->
                        shown.getList("facts") != null && shown.getList("facts").size() == 2);

        problem(say("investigator", caseId, it + "/judgment", judgment(delivered)), 409, "not-adopted");
        done(say("investigator", caseId, it + "/adoption", WHY));
        String invented = UUID.randomUUID().toString();
        problem(say("investigator", caseId, it + "/judgment", judgment(invented)), 409, "no-judgment");
        problem(say("investigator", caseId, it + "/judgment", judgment(charges)), 409, "no-judgment");
        String quarrel = proposed(caseId, "PRIVATE_LIFE");
        problem(
                say("investigator", caseId, quarrel + "/judgment", judgment(delivered)),
                409,
                "private-life-not-approved");
        done(say("investigator", caseId, it + "/judgment", judgment(delivered)));
        assertThat(state(caseId, it, "status")).isEqualTo("ESTABLISHED_BY_JUDGMENT");
        UUID another = taken();
        done(say("investigator", another, first(another) + "/adoption", WHY));
        problem(say("investigator", another, first(another) + "/judgment", judgment(delivered)), 409, "no-judgment");
    }

    @Test
    void others_are_refused() {
        UUID caseId = taken();
        UUID another = taken();
        String it = proposed(caseId, "WORK");
        assertThat(person("ombudsman").get(path(caseId) + "/hypotheses").status())
                .isEqualTo(200);
        problem(person("protection-officer").get(path(caseId) + "/hypotheses"), 403, "wrong-role");
        problem(say(LIAISON, caseId, it + "/adoption", WHY), 409, "not-your-file");
        problem(say("supervisor", caseId, "/hypotheses", proposal("WORK")), 403, "wrong-role");
        problem(
                say("investigator", caseId, "/hypotheses", "{\"statement\": \"x\", \"reasons\": \"x\"}"),
                422,
                "invalid");
        problem(say("investigator", another, it + "/adoption", WHY), 404, "not-found");
        problem(say("investigator", caseId, "/hypotheses/" + UUID.randomUUID() + "/adoption", WHY), 404, "not-found");
        assignedToAnother(caseId);
        problem(say("investigator", caseId, it + "/adoption", WHY), 404, "not-found");
        problem(say("investigator", caseId, "/hypotheses", proposal("WORK")), 404, "not-found");
        problem(investigator().get(path(caseId) + "/hypotheses"), 404, "not-found");
    }

    /** A judgement that rests on an event of the case. */
    private static String because(UUID caseId) {
        String event = investigator().get(path(caseId) + "/events").json().getString("items[0].eventId");
        return "{\"because\": [\"%s\"], \"reasons\": \"The meters were broken\"}".formatted(event);
    }

    /** @return the path of the alternative, below that of the case */
    private static String proposed(UUID caseId, String check) {
        Answer proposed = say("investigator", caseId, "/hypotheses", proposal(check));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        Json list = investigator()
                .get(path(caseId) + "/hypotheses?atLeast=" + proposed.header("Esperanza-Position"))
                .json();
        assertThat(list.getString("items[0].type")).isEqualTo("DEFENCE_LINKED");
        assertThat(list.getList("items.hypothesisId")).contains(proposed.json().getString("hypothesisId"));
        return "/hypotheses/" + proposed.json().getString("hypothesisId");
    }

    private static String judgment(String fact) {
        return "{\"factId\": \"%s\", \"reasons\": \"The court held so\"}".formatted(fact);
    }

    private static String fact(UUID caseId, String externalId, String kind, String codes) {
        Answer recorded = say("investigator", caseId, "/facts", """
                {"kind": "%s", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "%s",
                 "occurredAt": "2026-04-20T10:00:00Z", "persons": [], %s}""".formatted(kind, externalId, codes));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json().getString("factId");
    }

    private static String proposal(String check) {
        return """
                {"stereotypeCheck": "%s", "statement": "The quarrel about the meters", "reasons": "Two neighbours"}""".formatted(check);
    }

    private static String state(UUID caseId, String hypothesis, String field) {
        String id = hypothesis.substring("/hypotheses/".length());
        return investigator()
                .get(path(caseId) + "/hypotheses")
                .json()
                .getString("items[hypothesisId=%s].%s".formatted(id, field));
    }

    private static Json history(String hypothesis) {
        return person("auditor")
                .get("/v1/histories" + hypothesis.replace("/hypotheses/", "/hypothesis/"))
                .json();
    }

    /** The last page of files, once it shows what was recorded up to this position. */
    private static Json list(String position) {
        return investigator()
                .get("/v1/investigations?limit=200&atLeast=" + position)
                .json();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
