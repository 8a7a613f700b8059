package esperanza.investigation.file;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.begun;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.hypotheses;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.refer;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static esperanza.runtime.http.Request.given;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.investigation.KeycloakResource;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.contract.OpenApiSnapshot;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.http.Request;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Investigation on real PostgreSQL, Kafka and Keycloak: a referral registers a file, a person takes it over HTTP. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class InvestigationTest {

    @Test
    void a_referral_registers_the_file_and_the_system_proposes_the_first_hypothesis() {
        UUID caseId = referred();
        Answer file = file(caseId);
        assertThat(file.header("ETag")).isEqualTo("\"1\"");
        assertThat(file.json().getString("firstLevelArea")).isEqualTo("XX-01");
        assertThat(file.json().getList("affected.kind", String.class)).containsExactly("PERSON");
        assertThat(file.json().getString("investigator")).isNull();
        assertThat(file.json().getBoolean("mine")).isFalse();
        assertThat(hypotheses(caseId).getList("items.type", String.class)).containsExactly("DEFENCE_LINKED");
        assertThat(hypotheses(caseId).getList("items.status", String.class)).containsExactly("PROPOSED");
        Json ofFile = history("file/" + caseId);
        assertThat(ofFile.getList("metadata.actorKind", String.class)).containsExactly("SYSTEM");
        assertThat(ofFile.getList("metadata.audience", String.class)).containsExactly("CASE");
        Json ofHypothesis = history(first(caseId).replace("/hypotheses", "hypothesis"));
        assertThat(ofHypothesis.getList("metadata.actorKind", String.class)).containsExactly("SYSTEM");
        assertThat(ofHypothesis.getList("metadata.audience", String.class)).containsExactly("INVESTIGATION");
    }

    @Test
    void a_named_person_takes_the_file_and_adopts_the_hypothesis() {
        UUID caseId = referred();
        String adoption = first(caseId) + "/adoption";
        String reasons = "{\"reasons\": \"Her work for the river is named\"}";
        problem(say("investigator", caseId, adoption, reasons), 409, "not-your-file");

        assertThat(command("\"1\"").post(path(caseId) + "/taking").status()).isEqualTo(200);
        assertThat(command("\"2\"").post(path(caseId) + "/taking").header("ETag"))
                .isEqualTo("\"2\"");
        Answer adopted = say("investigator", caseId, adoption, reasons);
        assertThat(adopted.status()).isEqualTo(200);
        assertThat(adopted.json().getList("clocks.met.term")).containsExactly("FIRST_HYPOTHESIS");

        assertThat(hypotheses(caseId).getList("items.status", String.class)).containsExactly("ACTIVE");
        assertThat(hypotheses(caseId).toString()).doesNotContain("river");
        Json history = history("file/" + caseId);
        assertThat(history.getList("metadata.actorKind", String.class)).containsExactly("SYSTEM", "HUMAN");
        assertThat(history.getString("[1].metadata.actor"))
                .isEqualTo(file(caseId).json().getString("investigator"));
        assertThat(history(first(caseId).replace("/hypotheses", "hypothesis"))
                        .getList("metadata.actorKind", String.class))
                .containsExactly("SYSTEM", "HUMAN");
    }

    @Test
    void whoever_takes_the_file_is_told_what_was_recorded_and_which_clocks_that_moves_the_same_each_time() {
        UUID caseId = referred();
        Request take = command("\"1\"");
        Answer taken = take.post(path(caseId) + "/taking");
        String at = history("file/" + caseId).getString("[1].metadata.recordedAt");
        assertThat(taken.status()).isEqualTo(200);
        assertThat(taken.text())
                .startsWith(
                        "{\"recorded\":[{\"event\":\"file-taken\",\"at\":\"" + at + "\"}],\"clocks\":{\"started\":[{")
                .endsWith(
                        "\"met\":[{\"term\":\"FILE_OPENED\",\"label\":{\"en\":\"Take the file and open it ex officio\","
                                + "\"es\":\"Asumir el expediente y abrirlo de oficio\","
                                + "\"pt\":\"Assumir o inquérito e abri-lo de ofício\"},\"toBeConfirmed\":false}],\"contested\":[]}}");
        assertThat(taken.json().getList("clocks.started.term", String.class))
                .containsExactly(
                        "FIRST_ACT", "VOLATILE_LISTED", "PROGRAMME", "CONTEXT", "INACTIVITY_30", "STATUS_UPDATE");
        assertThat(take.post(path(caseId) + "/taking").text()).isEqualTo(taken.text());
    }

    @Test
    void files_are_listed_with_who_took_them_and_where_the_first_hypothesis_stands() {
        UUID taken = referred();
        referred();
        Answer done = command("\"1\"").post(path(taken) + "/taking");
        Json list = investigator()
                .get("/v1/investigations?limit=200&atLeast=" + done.header("Esperanza-Position"))
                .json();
        int at = list.getList("items.caseId", String.class).indexOf(taken.toString());
        assertThat(list.getString("items[" + at + "].investigator"))
                .isEqualTo(file(taken).json().getString("investigator"));
        assertThat(list.getBoolean("items[" + at + "].mine")).isTrue();
        assertThat(file(taken).json().getBoolean("mine")).isTrue();
        assertThat(list.getString("items[" + at + "].firstHypothesis")).isEqualTo("PROPOSED");
        assertThat(list.getString("next")).isNull();

        Json first = investigator().get("/v1/investigations?limit=1").json();
        Json second = investigator()
                .get("/v1/investigations?limit=1&after=" + first.getString("next"))
                .json();
        assertThat(second.getString("items[0].caseId")).isNotEqualTo(first.getString("items[0].caseId"));
    }

    @Test
    void an_adopted_hypothesis_shows_in_the_list() {
        UUID caseId = taken();
        say("investigator", caseId, first(caseId) + "/adoption", "{\"reasons\": \"x\"}");
        eventually(() -> investigator().get("/v1/investigations?limit=200").json(), list -> {
            int at = list.getList("items.caseId", String.class).indexOf(caseId.toString());
            return at >= 0
                    && list.getString("items[" + at + "].firstHypothesis").equals("ACTIVE");
        });
    }

    @Test
    void a_referral_to_protection_opens_no_file() {
        UUID caseId = UUID.randomUUID();
        refer(caseId, "PROTECTION");
        referred();
        problem(investigator().get(path(caseId)), 404, "not-found");
    }

    @Test
    void whoever_may_not_gets_no_further() {
        UUID caseId = referred();
        problem(given().get(path(caseId)), 401, "unauthenticated");
        problem(person("protection-officer").get(path(caseId)), 403, "wrong-role");
        Answer overseen = person("ombudsman").get(path(caseId));
        assertThat(overseen.status()).isEqualTo(200);
        problem(
                person("supervisor")
                        .header("Idempotency-Key", key())
                        .header("If-Match", "\"1\"")
                        .post(path(caseId) + "/taking"),
                403,
                "wrong-role");
        problem(command("\"0\"").post(path(UUID.randomUUID()) + "/taking"), 404, "not-found");
        problem(command("\"0\"").post(path(caseId) + "/taking"), 412, "stale-version");
        problem(
                investigator().header("Idempotency-Key", key()).post(path(caseId) + "/taking"),
                428,
                "if-match-missing");
        problem(
                investigator().header("If-Match", "\"1\"").post(path(caseId) + "/taking"),
                400,
                "idempotency-key-missing");
        Answer refused = say("investigator", caseId, first(caseId) + "/adoption", "{\"reasons\": \" \"}");
        problem(refused, 422, "invalid");
        assertThat(refused.json().getString("errors[0].pointer")).isEqualTo("/reasons");
    }

    @Test
    void whoever_a_case_is_shut_to_finds_no_file_of_it() {
        UUID open = referred();
        UUID shut = UUID.randomUUID();
        refer(shut, "INVESTIGATION", TestTags.of(new CaseId(shut), "MECHANISM"));
        UUID later = referred();
        assertThat(listed(later)).contains(open.toString()).doesNotContain(shut.toString());
        for (Answer answer : List.of(
                file(shut),
                command("\"1\"").post(path(shut) + "/taking"),
                command("\"0\"").post(path(shut) + "/taking"),
                investigator().get(path(shut) + "/hypotheses"),
                say("investigator", shut, first(shut) + "/adoption", "{\"reasons\": \"r\"}"))) {
            problem(answer, 404, "not-found");
        }
        assertThat(file(shut).text()).isEqualTo(file(UUID.randomUUID()).text());
    }

    @Test
    void a_report_that_is_referred_after_it_was_joined_has_a_file_of_its_own_and_the_two_know_of_each_other() {
        UUID first = referred();
        UUID second = UUID.randomUUID();
        joined("case-joined", second, first);
        refer(second, "INVESTIGATION");
        begun(second);
        eventually(() -> file(first).json(), json -> sameIncident(json).equals(List.of(second.toString())));
        assertThat(sameIncident(file(second).json())).containsExactly(first.toString());
        assertThat(hypotheses(second).getList("items.status", String.class)).containsExactly("PROPOSED");

        joined("case-join-undone", second, first);
        eventually(() -> file(first).json(), json -> sameIncident(json).isEmpty());
        assertThat(sameIncident(file(second).json())).isEmpty();
        assertThat(hypotheses(second).getList("items")).hasSize(1);
    }

    @Test
    void whoever_a_joined_case_is_shut_to_does_not_learn_of_it_from_the_other_file() {
        UUID open = referred();
        UUID shut = UUID.randomUUID();
        UUID third = UUID.randomUUID();
        refer(shut, "INVESTIGATION", TestTags.of(new CaseId(shut), "MECHANISM"));
        refer(third, "INVESTIGATION");
        UUID behindIt = referred();
        joined("case-joined", shut, open);
        joined("case-joined", behindIt, shut);
        joined("case-joined", third, open);
        eventually(() -> file(open).json(), json -> sameIncident(json).equals(List.of(third.toString())));
        assertThat(file(open).text()).doesNotContain(shut.toString());
        assertThat(sameIncident(file(behindIt).json())).isEmpty();
    }

    /** A stream as the auditor reads it. */
    private static Json history(String stream) {
        return person("auditor").get("/v1/histories/" + stream).json();
    }

    private static List<String> sameIncident(Json file) {
        return file.getList("sameIncident", String.class);
    }

    private static void joined(String event, UUID of, UUID into) {
        INTAKE.publish(new StreamId("case", of), event + ".v1", """
                {"caseId": "%s", "into": "%s", "reasons": {"subject": "%s"}}""".formatted(of, into, of));
    }

    @Test
    void a_case_that_is_shut_later_is_shut_everywhere_at_once() {
        UUID caseId = referred();
        INTAKE.publish(new StreamId("circle", caseId), "conflict-wall-applied.v1", """
                {"caseId": "%s", "shutTo": ["%s"]}""".formatted(
                        caseId, String.join("\", \"", TestTags.of(new CaseId(caseId), "MECHANISM"))));
        eventually(() -> file(caseId).status() == 404);
        problem(file(caseId), 404, "not-found");
        UUID later = referred();
        assertThat(listed(later)).doesNotContain(caseId.toString());
    }

    /** All pages of the list, as soon as it contains this case. */
    private static String listed(UUID caseId) {
        eventually(() -> pages().contains(caseId.toString()));
        return pages();
    }

    private static String pages() {
        StringBuilder all = new StringBuilder();
        String after = "0";
        while (after != null) {
            Answer page = investigator().get("/v1/investigations?after=" + after);
            all.append(page.text());
            after = page.json().getString("next");
        }
        return all.toString();
    }

    @Test
    void anyone_reads_the_labels_of_all_codes_in_three_languages_and_keeps_them() {
        Answer first = given().get("/v1/public/vocabularies");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("max-age=3600");
        assertThat(first.json().getMap("lists.HypothesisType.title"))
                .isEqualTo(Map.of("es", "Tipo de hipótesis", "en", "Type of hypothesis", "pt", "Tipo de hipótese"));
        assertThat(first.json().getMap("lists.HypothesisType.codes.ALTERNATIVE"))
                .isEqualTo(Map.of("es", "Alternativa", "en", "Alternative", "pt", "Alternativa"));
        assertThat(first.json().getList("lists.HypothesisType.groups")).isEmpty();
        assertThat(first.json().getMap("lists.TriageFactor.groups[2].title"))
                .isEqualTo(Map.of("es", "Quien amenaza", "en", "Who threatens", "pt", "Quem ameaça"));
        assertThat(first.json().<List<String>>getList("lists.TriageFactor.groups.codes"))
                .flatMap(codes -> codes)
                .isEqualTo(List.copyOf(
                        first.json().getMap("lists.TriageFactor.codes").keySet()));
        Answer again = given().header("If-None-Match", first.header("ETag")).get("/v1/public/vocabularies");
        assertThat(again.status()).isEqualTo(304);
    }

    @Test
    void the_interface_is_the_one_that_was_approved() {
        OpenApiSnapshot.assertUnchanged(
                "investigation", given().get("/q/openapi").text());
    }
}
