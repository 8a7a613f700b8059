package esperanza.investigation.analysis;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.analysis.domain.ProductId;
import esperanza.investigation.analysis.domain.ProductKind;
import esperanza.investigation.analysis.domain.Question;
import esperanza.kernel.CaseId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protocol.vocabulary.DiscriminatoryComponent;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Analyses are issued and matters examined over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class AnalysisTest {

    private static final String LIAISON = "police-liaison";
    private static final String BASIS = "\"basis\": [{\"kind\": \"ACT\", \"id\": \"%s\"}]".formatted(new UUID(2, 1));
    private static final String SEARCH = """
            {"keys": ["VICTIM", "ORGANISATION", "PHONE_OR_ACCOUNT", "TEXT", "MODUS_OPERANDI", "TERRITORY", "CAUSE", "DATE"],
             "leftOut": {"AUTHOR": "Nobody of the quarry is known yet"}, "hits": ["The quarry, in March"]}""";

    @Test
    void a_context_analysis_is_issued_in_versions_after_the_link_with_the_work_was_adopted() {
        UUID caseId = taken();
        problem(context(caseId, 1, ""), 409, "first-hypothesis-missing");
        adopt(caseId);
        done(context(caseId, 1, ""));
        problem(context(caseId, 1, ""), 409, "version-not-next");
        problem(context(caseId, 2, ""), 409, "change-needed");
        Answer second = context(caseId, 2, ", \"changed\": \"The quarry was sold\"");
        done(second);

        Json view = view(caseId, second);
        assertThat(view.getList("products.kind")).containsExactly("CONTEXT");
        assertThat(view.getInt("products[0].version")).isEqualTo(2);
        assertThat(view.getInt("products[0].sources")).isEqualTo(1);
        assertThat(view.toString()).doesNotContain("quarry");
        Json history = history(
                "product", ProductId.of(new CaseId(caseId), ProductKind.CONTEXT).value());
        assertThat(history.getList("metadata.type"))
                .containsExactly(
                        "esperanza.investigation.context-analysis-issued.v1",
                        "esperanza.investigation.context-analysis-issued.v1");
        assertThat(history.getList("metadata.audience")).containsOnly("INVESTIGATION");
        assertThat(history.toString()).doesNotContain("quarry");
        Json opened = open("investigator", caseId, "ANALYSIS").json();
        assertThat(opened.getList("events[1].content.analysis.sources")).containsExactly("The register of the quarry");
        assertThat(opened.getString("events[1].content.analysis.changed")).isEqualTo("The quarry was sold");
        assertThat(opened.getList("events[1].content.setting.actors")).containsExactly("The guards of the quarry");
    }

    @Test
    void each_kind_of_analysis_is_one_product_and_each_party_has_its_impact() {
        UUID caseId = taken();
        String party = file(caseId).json().getString("affected[0].party");
        done(say("investigator", caseId, "/activity-profile", """
                {"product": %s, "stereotypeCheck": "WORK", "causes": [], "log": ["Tyres slashed"]}""".formatted(product(1, ""))));
        done(say("investigator", caseId, "/threat-analysis", """
                {"product": %s, "contentLevel": "LOW", "factors": %s, "evidence": {"WEAPON": "A photograph"}, "answers": %s}""".formatted(
                        product(1, ""), each(TriageFactor.values(), "UNKNOWN"), each(Question.values(), "…"))));
        done(say("investigator", caseId, "/gender-analysis", """
                {"product": %s, "components": %s}""".formatted(product(1, ""), components())));
        Answer last = say(LIAISON, caseId, "/impact-assessment", impact(party, "\"FAMILY\": [\"SEPARATION\"]"));
        done(last);

        Json view = view(caseId, last);
        assertThat(view.getList("products.kind"))
                .containsExactlyInAnyOrder("ACTIVITY_PROFILE", "THREAT", "GENDER", "IMPACT");
        assertThat(view.getString("products[kind=THREAT].contentLevel")).isEqualTo("LOW");
        assertThat(view.getInt("products[kind=THREAT].unknowns")).isEqualTo(TriageFactor.values().length);
        assertThat(view.getString("products[kind=IMPACT].party")).isEqualTo(party);
        assertThat(view.getList("products[kind=IMPACT].levels")).containsExactly("FAMILY");
        assertThat(view.toString()).doesNotContain("SEPARATION").doesNotContain("WEAPON");
        Json opened = open("supervisor", caseId, "ANALYSIS").json();
        assertThat(opened.getString("events[event=threat-analysis-issued].content.assessment.evidence.WEAPON"))
                .isEqualTo("A photograph");
        assertThat(opened.getList("events[event=impact-assessed].content.impacts.FAMILY"))
                .containsExactly("SEPARATION");
        assertThat(opened.getString("events[event=gender-analysis-issued].content.components.GENDER"))
                .isEqualTo("ABSENT");
    }

    @Test
    void what_the_kind_asks_for_is_not_left_out() {
        UUID caseId = taken();
        String party = file(caseId).json().getString("affected[0].party");
        problem(say("investigator", caseId, "/activity-profile", """
                        {"product": %s, "stereotypeCheck": "PRIVATE_LIFE", "causes": [], "log": []}""".formatted(product(1, ""))), 409, "private-life");
        problem(
                say("investigator", caseId, "/threat-analysis", """
                        {"product": %s, "contentLevel": "LOW", "factors": {}, "answers": %s}""".formatted(
                                product(1, ""), each(Question.values(), "…"))),
                409,
                "factor-left-out");
        problem(
                say("investigator", caseId, "/gender-analysis", """
                        {"product": %s, "components": {"NONE_ESTABLISHED": "PRESENT"}}""".formatted(product(1, ""))),
                409,
                "component-left-out");
        problem(
                say("investigator", caseId, "/impact-assessment", impact(party, "\"FAMILY\": [\"EXILE\"]")),
                409,
                "level-left-out");
        problem(
                say(
                        "investigator",
                        caseId,
                        "/impact-assessment",
                        impact(UUID.randomUUID().toString(), "\"FAMILY\": []")),
                409,
                "no-such-party");
        Answer invalid = say("investigator", caseId, "/gender-analysis", """
                {"product": {"version": 0, "confidence": "LOW", "text": "x", "sources": ["x"]}, "components": {}}""");
        problem(invalid, 422, "invalid");
        assertThat(invalid.json().getList("errors.pointer")).containsExactly("/product/version");
    }

    @Test
    void a_matter_is_examined_and_the_finding_is_sealed() {
        UUID caseId = taken();
        done(examine("investigator", caseId, "OFFICIALS_OMISSIONS", "ACTS_ORDERED", BASIS));
        problem(
                examine("investigator", caseId, "STATE_FILES", "NOTHING_TO_DO", "\"reasons\": \" \""),
                409,
                "basis-or-reasons");
        Answer again = examine(
                LIAISON, caseId, "OFFICIALS_OMISSIONS", "NOTHING_TO_DO", "\"reasons\": \"The log of the quarry\"");
        done(again);
        assertThat(view(caseId, again).getMap("examination.matters")).containsOnlyKeys("OFFICIALS_OMISSIONS");
        assertThat(view(caseId, again).getInt("examination.matters.OFFICIALS_OMISSIONS"))
                .isEqualTo(2);
        Json history = history("examination", caseId);
        assertThat(history.getList("metadata.type"))
                .containsExactly(
                        "esperanza.investigation.matter-examined.v1", "esperanza.investigation.matter-examined.v1");
        assertThat(history.toString())
                .doesNotContain("ACTS_ORDERED")
                .doesNotContain("NOTHING_TO_DO")
                .doesNotContain("quarry");
        assertThat(open("investigator", caseId, "ANALYSIS").json().getList("events.content.outcome"))
                .containsExactly("ACTS_ORDERED", "NOTHING_TO_DO");
    }

    @Test
    void linked_cases_are_looked_for_and_the_joinder_is_decided_on_that_search() {
        UUID caseId = taken();
        problem(joinder("investigator", caseId, UUID.randomUUID().toString()), 409, "search-missing");
        problem(
                say("investigator", caseId, "/examination/searches", "{\"keys\": [\"VICTIM\"], \"hits\": []}"),
                409,
                "key-left-out");
        Answer search = say(LIAISON, caseId, "/examination/searches", SEARCH);
        assertThat(search.status()).as(search.text()).isEqualTo(201);
        String searchId = search.json().getString("searchId");
        problem(joinder(LIAISON, caseId, searchId), 409, "not-your-file");
        done(joinder("investigator", caseId, searchId));
        Answer lessons =
                say("supervisor", caseId, "/examination/lessons", "{\"to\": \"TRAINING\", \"text\": \"Ask at once\"}");
        done(lessons);
        Json view = view(caseId, lessons);
        assertThat(view.getList("examination.searches")).containsExactly(searchId);
        assertThat(view.getString("examination.joinder.searchId")).isEqualTo(searchId);
        assertThat(view.getString("examination.joinder.decision")).isEqualTo("SEPARATE");
        assertThat(view.getList("examination.lessons")).containsExactly("TRAINING");
        assertThat(history("examination", caseId).toString()).doesNotContain("quarry");
    }

    @Test
    void others_are_refused() {
        UUID caseId = taken();
        assertThat(person("ombudsman").get(path(caseId) + "/analysis").status()).isEqualTo(200);
        problem(person("protection-officer").get(path(caseId) + "/analysis"), 403, "wrong-role");
        problem(examine("supervisor", caseId, "STATE_FILES", "NOTHING_TO_DO", BASIS), 403, "wrong-role");
        problem(examine("investigator", UUID.randomUUID(), "STATE_FILES", "NOTHING_TO_DO", BASIS), 404, "not-found");
        assignedToAnother(caseId);
        problem(examine("investigator", caseId, "STATE_FILES", "NOTHING_TO_DO", BASIS), 404, "not-found");
        problem(context(caseId, 1, ""), 404, "not-found");
        problem(investigator().get(path(caseId) + "/analysis"), 404, "not-found");
    }

    private static void adopt(UUID caseId) {
        done(say("investigator", caseId, first(caseId) + "/adoption", "{\"reasons\": \"Her work is named\"}"));
    }

    private static Answer context(UUID caseId, int version, String more) {
        return say("investigator", caseId, "/context-analysis", """
                {"product": %s, "interests": ["The quarry"], "actors": ["The guards of the quarry"]}""".formatted(product(version, more)));
    }

    private static Answer examine(String who, UUID caseId, String matter, String outcome, String more) {
        return say(
                who,
                caseId,
                "/examination/matters",
                "{\"matter\": \"%s\", \"outcome\": \"%s\", %s}".formatted(matter, outcome, more));
    }

    private static Answer joinder(String who, UUID caseId, String search) {
        return say(who, caseId, "/examination/joinder", """
                {"searchId": "%s", "decision": "SEPARATE", "reasons": "Another quarry"}""".formatted(search));
    }

    private static String product(int version, String more) {
        return """
                {"version": %s, "confidence": "MODERATE", "text": "Who wants the quarry",
                 "sources": ["The register of the quarry"]%s}""".formatted(version, more);
    }

    /** An impact with no harm but this one. */
    private static String impact(String party, String harm) {
        return """
                {"product": %s, "party": "%s",
                 "impacts": {"INDIVIDUAL": [], "ORGANISATION": [], "COMMUNITY": [], "SOCIETY": [], %s}}""".formatted(product(1, ""), party, harm);
    }

    private static String components() {
        return each(
                Arrays.stream(DiscriminatoryComponent.values())
                        .filter(component -> component != DiscriminatoryComponent.NONE_ESTABLISHED)
                        .filter(component -> component != DiscriminatoryComponent.UNKNOWN)
                        .toArray(),
                "ABSENT");
    }

    private static String each(Object[] keys, String value) {
        return Arrays.stream(keys)
                .map(key -> "\"%s\": \"%s\"".formatted(key, value))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static Json view(UUID caseId, Answer after) {
        return investigator()
                .get(path(caseId) + "/analysis?atLeast=" + after.header("Esperanza-Position"))
                .json();
    }

    private static Json history(String category, UUID id) {
        return person("auditor").get("/v1/histories/" + category + "/" + id).json();
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
