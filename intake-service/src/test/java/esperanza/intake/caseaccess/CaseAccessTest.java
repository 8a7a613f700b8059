package esperanza.intake.caseaccess;

import static esperanza.intake.Callers.hotline;
import static esperanza.intake.Callers.key;
import static esperanza.intake.Callers.person;
import static esperanza.intake.Callers.problem;
import static esperanza.intake.Callers.submitted;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.access.TestTags;
import esperanza.intake.Callers;
import esperanza.intake.KeycloakResource;
import esperanza.intake.triage.WholeQueue;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.local.TestParts;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.relay.Neighbour;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may know of a case, over HTTP: walls, assignments, delegations, seals and broken glass. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "intake"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class CaseAccessTest {

    private static final String OFFICER = "intake-officer";
    private static final String LIAISON = "police-liaison";
    private static final String NEED =
            "{\"reasons\": \"She calls from the road, followed by a car, and her officer does not answer\"}";

    @Test
    void a_report_that_accuses_an_institution_is_there_for_nobody_of_it() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("""
                        {"account": "x", "threat": {"authorInstitution": ["un policía de la unidad 7"]}}""")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        eventually(() -> queue(OFFICER).contains(id));
        nothingIsThere(LIAISON, id);
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);
    }

    @Test
    void a_wall_that_is_laid_later_holds_as_soon_as_it_is_answered() {
        String id = submitted();
        eventually(() -> queue(LIAISON).contains(id));
        String wall = "{\"institutions\": [\"NATIONAL_POLICE\"], \"reasons\": \"A neighbour knew him\"}";
        assertThat(post(OFFICER, id, "conflict-walls", wall).status()).isEqualTo(200);
        nothingIsThere(LIAISON, id);
        problem(post(LIAISON, id, "conflict-walls", wall), 404, "not-found");
        Answer nobody = post(OFFICER, id, "conflict-walls", "{\"reasons\": \"x\"}");
        problem(nobody, 422, "invalid");
        assertThat(nobody.json().getList("errors.pointer")).containsExactly("/institutions");
    }

    @Test
    void a_case_is_shut_to_the_institution_of_a_suspect_whom_the_investigation_finds() {
        String id = submitted();
        eventually(() -> queue(LIAISON).contains(id));
        CaseId of = new CaseId(
                UUID.fromString(person(OFFICER).get("/v1/reports/" + id).json().getString("caseId")));
        UUID suspect = UUID.randomUUID();
        new Neighbour("investigation").publish(new StreamId("suspect", suspect), "suspect-recorded.v1", """
                {"caseId": "%s", "suspectId": "%s", "recordedBy": "0a1b", "shutTo": ["%s"]}""".formatted(
                        of.value(), suspect, String.join("\", \"", TestTags.of(of, "NATIONAL_POLICE"))));
        eventually(() -> person(LIAISON).get("/v1/reports/" + id).status() == 404);
        nothingIsThere(LIAISON, id);
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);
    }

    /** An exclusion tag in two events would be recognisable as no decoy by any reader of the topic or the table. */
    @Test
    void whoever_is_accused_again_is_shut_out_without_a_mark_being_said_twice() {
        String id = hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\", \"threat\": {\"authorInstitution\": [\"NATIONAL_POLICE\"]}}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
        String wall = "{\"institutions\": [\"NATIONAL_POLICE\"], \"reasons\": \"x\"}";
        for (int n = 0; n < 2; n++) {
            assertThat(post(OFFICER, id, "conflict-walls", wall).status()).isEqualTo(200);
        }
        String ofCase = person(OFFICER).get("/v1/reports/" + id).json().getString("caseId");
        assertThat(shutTo(ofCase).split("(?<=\\G.{32})")).hasSize(24).doesNotHaveDuplicates();
        nothingIsThere(LIAISON, id);
    }

    @Test
    void one_person_alone_buries_no_case() {
        String id = submitted();
        String mechanism = wall("\"Mecanismo de protección\"");
        String both = wall("\"MECHANISM\", \"OMBUDSMAN\"");
        for (String who : List.of(OFFICER, "supervisor", "ombudsman")) {
            problem(post(who, id, "conflict-walls", mechanism), 409, "never-the-whole-mechanism");
            problem(post(who, id, "conflict-walls", both), 409, "never-the-whole-mechanism");
        }
        String ombudsman = wall("\"Defensoría del Pueblo\"");
        problem(post(OFFICER, id, "conflict-walls", ombudsman), 409, "only-a-supervisor");
        problem(post("ombudsman", id, "conflict-walls", ombudsman), 409, "only-a-supervisor");
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);
        assertThat(post("supervisor", id, "conflict-walls", ombudsman).status()).isEqualTo(200);
        problem(post("ombudsman", id, "conflict-walls", ombudsman), 404, "not-found");
    }

    @Test
    void a_person_can_be_kept_out_of_a_case_by_name() {
        String id = submitted();
        eventually(() -> queue(OFFICER).contains(id));
        String wall = "{\"persons\": [\"%s\"], \"reasons\": \"His brother is accused\"}".formatted(subject(LIAISON));
        problem(post(OFFICER, id, "conflict-walls", wall), 409, "tell-a-supervisor");
        assertThat(post("supervisor", id, "conflict-walls", wall).status()).isEqualTo(200);
        nothingIsThere(LIAISON, id);
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);
    }

    @Test
    void an_auditor_to_whom_a_case_is_shut_does_not_find_what_was_done_on_it() {
        String id = submitted();
        assertThat(post(OFFICER, id, "claim", "").status()).isEqualTo(200);
        String acts = "/v1/histories?number="
                + person(OFFICER).get("/v1/reports/" + id).json().getString("caseNumber");
        eventually(() -> person("auditor").get(acts).text().contains("claimed"));

        String wall = "{\"persons\": [\"%s\"], \"reasons\": \"His brother is accused\"}".formatted(subject("auditor"));
        assertThat(post("supervisor", id, "conflict-walls", wall).status()).isEqualTo(200);

        assertThat(person("auditor").get(acts).expect(200).json().getList("items"))
                .isEmpty();
    }

    @Test
    void from_the_first_assignment_on_only_who_is_assigned_or_oversees_may_know() {
        String id = submitted();
        eventually(() -> queue(OFFICER).contains(id));
        assertThat(post("supervisor", id, "assignments", assignment(LIAISON, ""))
                        .status())
                .isEqualTo(200);
        nothingIsThere(OFFICER, id);
        assertThat(person(LIAISON).get("/v1/reports/" + id).status()).isEqualTo(200);
        assertThat(queue(LIAISON)).contains(id);
        assertThat(person("supervisor").get("/v1/reports/" + id).status()).isEqualTo(200);

        assertThat(post("supervisor", id, "assignments", assignment(OFFICER, ""))
                        .status())
                .isEqualTo(200);
        assertThat(queue(OFFICER)).contains(id);
        for (String who : List.of(OFFICER, LIAISON)) {
            assertThat(post("supervisor", id, "assignments/ending", assignment(who, ""))
                            .status())
                    .isEqualTo(200);
        }
        nothingIsThere(OFFICER, id);
        problem(post("supervisor", id, "assignments/ending", assignment(OFFICER, "")), 409, "not-assigned");
    }

    @Test
    void whoever_is_assigned_hands_over_for_a_while() {
        String id = submitted();
        eventually(() -> queue(OFFICER).contains(id));
        String until = Instant.now().plus(Duration.ofHours(1)).toString();
        assertThat(post("supervisor", id, "assignments", assignment(LIAISON, until))
                        .status())
                .isEqualTo(200);
        String longer = Instant.now().plus(Duration.ofHours(2)).toString();
        problem(post(LIAISON, id, "delegations", delegation(OFFICER, longer)), 409, "longer-than-yours");
        problem(post(OFFICER, id, "delegations", delegation(OFFICER, until)), 404, "not-found");
        assertThat(post(LIAISON, id, "delegations", delegation(OFFICER, until)).status())
                .isEqualTo(200);
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);

        problem(post(OFFICER, id, "delegations", delegation(LIAISON, until)), 409, "delegated-to-you");
        assertThat(post("supervisor", id, "assignments/ending", assignment(LIAISON, ""))
                        .status())
                .isEqualTo(200);
        nothingIsThere(OFFICER, id);
    }

    @Test
    void what_would_be_over_already_or_would_last_too_long_is_refused() {
        String id = submitted();
        String past = Instant.now().minus(Duration.ofMinutes(1)).toString();
        problem(post("supervisor", id, "assignments", assignment(LIAISON, past)), 409, "over-already");
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);
        assertThat(post("supervisor", id, "assignments", assignment(LIAISON, ""))
                        .status())
                .isEqualTo(200);
        problem(post(LIAISON, id, "delegations", delegation(OFFICER, past)), 409, "over-already");
        String beyond = Instant.now().plus(Duration.ofDays(31)).toString();
        problem(post(LIAISON, id, "delegations", delegation(OFFICER, beyond)), 409, "delegated-too-long");
        String within = Instant.now().plus(Duration.ofDays(29)).toString();
        assertThat(post(LIAISON, id, "delegations", delegation(OFFICER, within)).status())
                .isEqualTo(200);
    }

    @Test
    void a_glass_that_was_broken_before_a_case_was_sealed_shows_nothing_of_it_any_more() {
        String id = submitted();
        eventually(() -> queue(OFFICER).contains(id));
        assertThat(post("supervisor", id, "assignments", assignment(LIAISON, ""))
                        .status())
                .isEqualTo(200);
        assertThat(post(OFFICER, id, "broken-glass", NEED).status()).isEqualTo(201);
        assertThat(queue(OFFICER)).contains(id);
        assertThat(post("supervisor", id, "sealing", "{\"reasons\": \"Her source\"}")
                        .status())
                .isEqualTo(200);
        nothingIsThere(OFFICER, id);
        assertThat(person(LIAISON).get("/v1/reports/" + id).status()).isEqualTo(200);
    }

    @Test
    void who_breaks_the_glass_may_know_for_an_hour_and_another_person_looks_at_it_once() {
        String id = submitted();
        assertThat(post("supervisor", id, "assignments", assignment(LIAISON, ""))
                        .status())
                .isEqualTo(200);
        problem(post(OFFICER, id, "broken-glass", "{\"reasons\": \"I must\"}"), 422, "invalid");
        Answer glass = post(OFFICER, id, "broken-glass", NEED);
        assertThat(glass.status()).isEqualTo(201);
        Json broken = glass.json();
        assertThat(Duration.between(Instant.now(), Instant.parse(broken.getString("until"))))
                .isBetween(Duration.ofMinutes(59), Duration.ofMinutes(60));
        assertThat(Duration.between(Instant.now(), Instant.parse(broken.getString("reviewBy"))))
                .isBetween(Duration.ofMinutes(24 * 60 - 1), Duration.ofMinutes(24 * 60));
        assertThat(person(OFFICER).get("/v1/reports/" + id).status()).isEqualTo(200);

        String review = "broken-glass/" + broken.getString("breakId") + "/review";
        String said = "{\"justified\": true, \"reasons\": \"The call is on the record\"}";
        problem(post(OFFICER, id, review, said), 403, "wrong-role");
        problem(post("supervisor", id, "broken-glass/" + UUID.randomUUID() + "/review", said), 404, "not-found");
        assertThat(post("supervisor", id, review, said).status()).isEqualTo(200);
        problem(post("ombudsman", id, review, said), 409, "reviewed-already");
    }

    @Test
    void nobody_breaks_the_glass_of_a_sealed_case_or_of_one_that_is_shut_to_them() {
        String id = submitted();
        eventually(() -> queue(OFFICER).contains(id));
        assertThat(post("supervisor", id, "sealing", "{\"reasons\": \"Her source\"}")
                        .status())
                .isEqualTo(200);
        nothingIsThere(OFFICER, id);
        problem(post(OFFICER, id, "broken-glass", NEED), 404, "not-found");
        assertThat(person("supervisor").get("/v1/reports/" + id).status()).isEqualTo(200);

        String shut = submitted();
        String wall = "{\"institutions\": [\"NATIONAL_POLICE\"], \"reasons\": \"x\"}";
        assertThat(post(OFFICER, shut, "conflict-walls", wall).status()).isEqualTo(200);
        problem(post(LIAISON, shut, "broken-glass", NEED), 404, "not-found");
    }

    @Test
    void nothing_is_handed_over_to_whom_the_case_is_shut_to() {
        String id = submitted();
        String wall = "{\"institutions\": [\"PROSECUTOR\"], \"reasons\": \"x\"}";
        assertThat(post(OFFICER, id, "conflict-walls", wall).status()).isEqualTo(200);
        problem(transferred(id, "PROSECUTOR"), 409, "receiver-is-accused");
        problem(transferred(id, "ANOTHER_STATE\", \"receiver\": \"Unidad de la Fiscalía"), 409, "receiver-is-accused");
        assertThat(transferred(id, "ANOTHER_STATE\", \"receiver\": \"Mechanism of the neighbouring state")
                        .status())
                .isEqualTo(201);
        assertThat(transferred(submitted(), "OMBUDSMAN").status()).isEqualTo(201);
    }

    @Test
    void what_was_handed_over_before_the_wall_is_answered_again() {
        String id = submitted();
        String key = key();
        String seen = person(OFFICER).get("/v1/reports/" + id).header("ETag");
        Answer first = handedOver(id, key, seen);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        String wall = "{\"institutions\": [\"PROSECUTOR\"], \"reasons\": \"x\"}";
        assertThat(post(OFFICER, id, "conflict-walls", wall).status()).isEqualTo(200);
        Answer again = handedOver(id, key, seen);
        assertThat(again.status()).as(again.text()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        problem(handedOver(id, key(), seen), 409, "receiver-is-accused");
    }

    private static Answer handedOver(String id, String key, String seen) {
        return person(OFFICER)
                .header("Idempotency-Key", key)
                .header("If-Match", seen)
                .body("{\"to\": \"PROSECUTOR\", \"reasons\": \"x\"}")
                .post("/v1/reports/" + id + "/transfers");
    }

    @Test
    void if_the_mechanism_is_accused_the_ombudsman_acts_in_its_stead_and_on_nothing_else() {
        String id = accusing("MECHANISM");
        String other = submitted();
        eventually(() -> queue("ombudsman").contains(id));
        eventually(() -> queue(OFFICER).contains(other));
        nothingIsThere(OFFICER, id);
        problem(person("supervisor").get("/v1/reports/" + id), 404, "not-found");

        assertThat(queue("ombudsman")).doesNotContain(other);
        problem(person("ombudsman").get("/v1/reports/" + other), 404, "not-found");
        String opening = "{\"part\": \"%s\", \"purpose\": \"TRIAGE\"}";
        problem(post("ombudsman", other, "openings", opening.formatted("ACCOUNT")), 404, "not-found");
        problem(post("ombudsman", other, "triage", Callers.TRIAGE), 404, "not-found");

        for (String part : List.of("ACCOUNT", "PARTIES")) {
            Answer opened = post("ombudsman", id, "openings", opening.formatted(part));
            assertThat(opened.status()).as(opened.text()).isEqualTo(200);
        }
        done("ombudsman", id, "triage", Callers.TRIAGE, 200);
        done("ombudsman", id, "referral", "{\"to\": \"PROTECTION\", \"reasons\": \"x\"}", 200);
        done("ombudsman", id, "transfers", "{\"to\": \"ANOTHER_STATE\", \"reasons\": \"x\"}", 201);
    }

    private static String accusing(String institution) {
        return hotline()
                .header("Idempotency-Key", key())
                .body("{\"account\": \"x\", \"threat\": {\"authorInstitution\": \"" + institution + "\"}}")
                .post("/v1/reports")
                .json()
                .getString("reportId");
    }

    private static void done(String who, String id, String what, String body, int status) {
        Answer answer = person(who)
                .header("Idempotency-Key", key())
                .header("If-Match", person(who).get("/v1/reports/" + id).header("ETag"))
                .body(body)
                .post("/v1/reports/" + id + '/' + what);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    }

    private static Answer transferred(String id, String to) {
        return Callers.command(id, "transfers", "{\"to\": \"%s\", \"reasons\": \"x\"}".formatted(to));
    }

    private static void nothingIsThere(String who, String id) {
        assertThat(queue(who)).doesNotContain(id);
        String nobodys = UUID.randomUUID().toString();
        for (String path : List.of("", "/look-alikes")) {
            Answer found = person(who).get("/v1/reports/" + id + path);
            problem(found, 404, "not-found");
            assertThat(found.text())
                    .isEqualTo(person(who).get("/v1/reports/" + nobodys + path).text());
        }
        problem(post(who, id, "claim", ""), 404, "not-found");
        problem(post(who, id, "openings", "{\"part\": \"ACCOUNT\", \"purpose\": \"TRIAGE\"}"), 404, "not-found");
        problem(post(who, id, "triage", Callers.TRIAGE), 404, "not-found");
        problem(post(who, id, "referral", "{\"to\": \"PROTECTION\", \"reasons\": \"x\"}"), 404, "not-found");
        problem(post(who, id, "questions", "{\"words\": \"x\"}"), 404, "not-found");
    }

    private static String wall(String institutions) {
        return "{\"institutions\": [%s], \"reasons\": \"A neighbour knew him\"}".formatted(institutions);
    }

    private static String queue(String who) {
        return WholeQueue.of(who, "state=ALL").toString();
    }

    private static Answer post(String who, String id, String what, String body) {
        return person(who)
                .header("Idempotency-Key", key())
                .header("If-Match", "\"1\"")
                .body(body)
                .post("/v1/reports/" + id + '/' + what);
    }

    private static String shutTo(String ofCase) {
        try (Connection connection = TestParts.postgres().connect("intake", "intake", "intake");
                PreparedStatement query = connection.prepareStatement(
                        "select encode(shut_to, 'hex') from case_wall where case_id = ?::uuid")) {
            query.setString(1, ofCase);
            ResultSet rows = query.executeQuery();
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String assignment(String who, String until) {
        return "{\"capacity\": \"INTAKE\", \"person\": \"%s\", \"reasons\": \"x\"%s}"
                .formatted(subject(who), until.isEmpty() ? "" : ", \"until\": \"" + until + '"');
    }

    private static String delegation(String to, String until) {
        return "{\"person\": \"%s\", \"until\": \"%s\", \"reasons\": \"x\"}".formatted(subject(to), until);
    }

    /** The {@code sub} claim of the person's tokens. */
    private static String subject(String who) {
        String payload = TestParts.keycloak().tokenOfPerson(who).split("\\.")[1];
        return Json.of(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .getString("sub");
    }
}
