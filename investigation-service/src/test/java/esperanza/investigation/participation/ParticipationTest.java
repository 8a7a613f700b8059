package esperanza.investigation.participation;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.command;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.participation.domain.PartyOfCase;
import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parties of a case take part, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ParticipationTest {

    private static final String SHEET = """
            {"answers": {"NAMED_CONTACT": "ACCEPTED", "COUNSEL": "ACCEPTED", "INTERPRETER": "DECLINED",
             "FILE_ACCESS": "NOT_YET", "PSYCHOSOCIAL": "NOT_YET", "IMPACT_EXPERT": "NOT_YET",
             "RESERVED_IDENTITY": "ACCEPTED", "COMPLAINT_CHANNEL": "ACCEPTED"},
             "inTheirLanguage": true, "language": "Spanish", "channel": "%s", "words": "No calls at work"}""";

    private static final String SAID = "{\"words\": \"This is what I say\"}";
    private static final String OWN_CAUSE = "confirmation-needs-another-person";
    private static final String WHY = "{\"reasons\": \"She asked for it\"}";

    @Test
    void a_party_is_offered_represented_and_heard_and_only_its_word_confirms() {
        UUID caseId = taken();
        String party = party(caseId);

        String contact = done(caseId, party + "/contacts", SHEET.formatted("SAFE_IN_PERSON"), 201)
                .getString("contactId");

        assertThat(offer(caseId, "COUNSEL", "answer")).isEqualTo("ACCEPTED");
        assertThat(offer(caseId, "COUNSEL", "confirmation")).isEqualTo("ASSERTED");
        String confirmation = party + "/contacts/" + contact + "/confirmation";
        problem(send("investigator", caseId, confirmation, lines("COUNSEL")), 409, OWN_CAUSE);
        assertThat(send("police-liaison", caseId, confirmation, lines("COUNSEL"))
                        .status())
                .isEqualTo(200);
        done(caseId, party + "/contacts/" + contact + "/contest", lines("INTERPRETER"), 200);
        assertThat(offer(caseId, "COUNSEL", "confirmation")).isEqualTo("CONFIRMED");
        assertThat(offer(caseId, "INTERPRETER", "confirmation")).isEqualTo("CONTESTED");

        String representative = done(
                        caseId,
                        party + "/representatives",
                        "{\"capacity\": \"COMMUNITY_AUTHORITY\", \"who\": \"A lawyer of her union\"}",
                        201)
                .getString("representativeId");
        done(caseId, party + "/file-access", """
                {"to": "REPRESENTATIVE", "limits": ["SOURCES"], "reasons": "A search is to come"}""", 200);
        done(caseId, party + "/representatives/" + representative + "/end", WHY, 200);
        done(caseId, party + "/reserved-identity", WHY, 200);
        String exercise = done(
                        caseId,
                        party + "/rights",
                        "{\"right\": \"CHALLENGE_INACTION\", \"words\": \"Nothing happens\"}",
                        201)
                .getString("exerciseId");
        String answer = "{\"outcome\": \"GRANTED\", \"reasons\": \"Two acts today\"}";
        assertThat(send("supervisor", caseId, party + "/rights/" + exercise + "/answer", answer)
                        .status())
                .isEqualTo(200);
        UUID matter = UUID.randomUUID();
        done(caseId, party + "/hearings", """
                {"before": "DISCARD", "about": "%s", "how": "PERSON", "words": "The threat names the dam",
                 "heardAt": "2026-03-01T09:00:00Z"}""".formatted(matter), 200);

        Json seen = participation("ombudsman", caseId).json();
        assertThat(seen.getString("parties[0].representatives[0].representativeId"))
                .isEqualTo(representative);
        assertThat(seen.getBoolean("parties[0].representatives[0].ended")).isTrue();
        assertThat(seen.getString("parties[0].fileAccess.to")).isEqualTo("REPRESENTATIVE");
        assertThat(seen.getBoolean("parties[0].identityReserved")).isTrue();
        assertThat(seen.getString("parties[0].rights[0].outcome")).isEqualTo("GRANTED");
        assertThat(seen.getString("parties[0].heard[0].before")).isEqualTo("DISCARD");
        assertThat(seen.getString("parties[0].heard[0].of")).isEqualTo(matter.toString());
        assertThat(participation("supervisor", caseId).text())
                .doesNotContain("calls at work")
                .doesNotContain("lawyer")
                .doesNotContain("COMMUNITY_AUTHORITY")
                .doesNotContain("dam")
                .doesNotContain("Spanish");

        PartyRef ref = new PartyRef(UUID.fromString(party.substring("/parties/".length())));
        UUID stream = new PartyOfCase(new CaseId(caseId), ref).participationId();
        Answer history = person("auditor").get("/v1/histories/participation/" + stream);
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.contact-recorded.v1",
                        "esperanza.investigation.contact-confirmed.v1",
                        "esperanza.investigation.contact-contested.v1",
                        "esperanza.investigation.representative-recognised.v1",
                        "esperanza.investigation.file-access-arranged.v1",
                        "esperanza.investigation.representative-ended.v1",
                        "esperanza.investigation.identity-reserved.v1",
                        "esperanza.investigation.right-exercised.v1",
                        "esperanza.investigation.right-answered.v1",
                        "esperanza.investigation.party-heard.v1");
        assertThat(history.json().getList("metadata.audience").subList(3, 10))
                .as("nobody outside the investigation learns that she is represented, or heard before a decision")
                .containsOnly("INVESTIGATION");
        assertThat(history.text())
                .doesNotContain("No calls")
                .doesNotContain("SAFE_IN_PERSON")
                .doesNotContain("COMMUNITY_AUTHORITY");
        eventually(() -> open("investigator", caseId, "PARTICIPATION").text().contains("the dam"));
        String opened = open("investigator", caseId, "PARTICIPATION").text();
        assertThat(opened)
                .contains(
                        "No calls at work",
                        "SAFE_IN_PERSON",
                        "Spanish",
                        "A lawyer of her union",
                        "COMMUNITY_AUTHORITY");
    }

    @Test
    void taking_the_file_calls_a_notice_that_is_given_contested_and_given_again() {
        UUID caseId = taken();
        String notice = notice(caseId);
        assertThat(told(caseId).getString("milestone")).isEqualTo("FILE_TAKEN");
        assertThat(text(caseId, notice, "SAFE_IN_PERSON", "PT")).startsWith("A partir de hoje uma pessoa responde");
        assertThat(text(caseId, notice, "PHONE", "EN")).isEqualTo("There is news. Let us talk the way we agreed.");
        String phone = "{\"channelClass\": \"PHONE\", \"textIn\": \"ES\"%s}";
        problem(
                send("investigator", caseId, notice + "/giving", phone.formatted(", \"words\": \"Ana took it\"")),
                409,
                "insecure-channel");
        problem(send("investigator", caseId, notice + "/confirmation", SAID), 409, "not-told-yet");
        problem(
                send("investigator", caseId, notice + "/withholding", "{\"ground\": \"DANGER\", \"reasons\": \"x\"}"),
                409,
                "danger-is-for-a-supervisor");
        problem(send("investigator", caseId, notice + "/withholding-for-danger", WHY), 403, "wrong-role");
        assertThat(send("supervisor", caseId, notice + "/withholding-for-danger", WHY)
                        .status())
                .isEqualTo(200);

        problem(send("investigator", caseId, notice + "/giving", phone.formatted("")), 409, "withheld-for-danger");
        assertThat(send("supervisor", caseId, notice + "/release", WHY).status())
                .isEqualTo(200);

        done(caseId, notice + "/giving", phone.formatted(""), 200);
        done(caseId, notice + "/contest", SAID, 200);
        done(caseId, notice + "/giving", """
                {"channelClass": "SAFE_IN_PERSON", "words": "Told at her house"}""", 200);

        assertThat(told(caseId).getString("confirmation"))
                .as("the State's own act does not lift the contest")
                .isEqualTo("CONTESTED");
        eventually(() -> "CONTESTED".equals(item(caseId, "VI-01")));
        problem(send("investigator", caseId, notice + "/confirmation", SAID), 409, OWN_CAUSE);
        assertThat(send("police-liaison", caseId, notice + "/confirmation", SAID)
                        .status())
                .isEqualTo(200);
        eventually(() -> "MET".equals(item(caseId, "VI-01")));
        assertThat(told(caseId).getString("confirmation")).isEqualTo("CONFIRMED");
        problem(
                send("investigator", caseId, notice + "/withholding", "{\"ground\": \"DECLINED\", \"reasons\": \"x\"}"),
                409,
                "already-told");
        Answer history = person("auditor").get("/v1/histories/notices/" + caseId);
        assertThat(history.json().getList("metadata.type", String.class))
                .containsExactly(
                        "esperanza.investigation.notice-called.v1",
                        "esperanza.investigation.notice-withheld.v1",
                        "esperanza.investigation.notice-released.v1",
                        "esperanza.investigation.notice-given.v1",
                        "esperanza.investigation.notice-contested.v1",
                        "esperanza.investigation.notice-given.v1",
                        "esperanza.investigation.notice-confirmed.v1");
        assertThat(history.json().getList("metadata.actorKind", String.class).subList(0, 3))
                .containsExactly("SYSTEM", "HUMAN", "HUMAN");
        assertThat(history.text()).doesNotContain("at her house");
    }

    @Test
    void what_a_court_did_before_the_file_was_taken_is_told_and_told_again_when_its_source_corrects_it() {
        UUID caseId = referred();
        String ended = """
                {"kind": "PRECAUTIONARY_MEASURE_ENDED", "source": "Court 3", "officialNumber": "2026-00417",
                 "externalId": "M-1", "occurredAt": "2026-03-01T10:00:00Z", "persons": [], "release": %s}""";
        done(caseId, "/facts", ended.formatted("false"), 201);
        eventually(() -> milestones(caseId).size() == 1);
        done(caseId, "/facts", ended.formatted("true"), 201);
        eventually(() -> milestones(caseId).size() == 2);
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        eventually(() -> milestones(caseId).size() == 3);
        assertThat(milestones(caseId))
                .containsExactly("PRECAUTIONARY_MEASURE_ENDED", "PRECAUTIONARY_MEASURE_ENDED", "FILE_TAKEN");
    }

    @Test
    void a_party_whose_contact_is_in_other_hands_is_told_face_to_face() {
        UUID caseId = taken();
        String notice = notice(caseId);
        UUID report = UUID.fromString(file(caseId).json().getString("reportId"));
        INTAKE.publish(new StreamId("report", report), "contact-compromised.v1", """
                {"reportId": "%s", "caseId": "%s"}""".formatted(report, caseId));
        eventually(() -> participation("investigator", caseId).json().getBoolean("contactCompromised"));

        String messenger = "{\"channelClass\": \"SAFE_MESSENGER\", \"textIn\": \"ES\"}";
        problem(send("investigator", caseId, notice + "/giving", messenger), 409, "contact-compromised");
        problem(
                send("investigator", caseId, party(caseId) + "/contacts", SHEET.formatted("SAFE_MESSENGER")),
                409,
                "contact-compromised");
        done(caseId, notice + "/giving", messenger.replace("SAFE_MESSENGER", "REPRESENTATIVE"), 200);
    }

    @Test
    void a_proposed_act_is_answered_in_writing_and_may_be_contested() {
        UUID caseId = taken();
        UUID another = taken();
        String proposal = "/proposals/"
                + done(caseId, party(caseId) + "/proposals", SAID, 201).getString("proposalId");
        String refusal = "{\"outcome\": \"REFUSED\", \"acts\": [], \"reasons\": \"He was heard already\"}";
        problem(send("investigator", another, proposal + "/answer", refusal), 404, "not-found");
        problem(
                send(
                        "investigator",
                        caseId,
                        proposal + "/answer",
                        "{\"outcome\": \"TAKEN_UP\", \"acts\": [\"%s\"], \"reasons\": \"x\"}"
                                .formatted(UUID.randomUUID())),
                409,
                "no-such-act");
        problem(
                send("investigator", caseId, proposal + "/answer", refusal.replace("REFUSED", "TAKEN_UP")),
                409,
                "act-needed");
        problem(send("investigator", caseId, proposal + "/confirmation", SAID), 409, "not-answered-yet");
        problem(
                send("investigator", caseId, proposal + "/answer", refusal.replace("He was heard already", "")),
                422,
                "invalid");

        done(caseId, proposal + "/answer", refusal, 200);
        problem(send("investigator", caseId, proposal + "/answer", refusal), 409, "already-answered");
        Answer contested = send("investigator", caseId, proposal + "/contest", SAID);

        assertThat(contested.status()).isEqualTo(200);
        Json seen = person("investigator")
                .get(path(caseId) + "/participation?atLeast=" + contested.header("Esperanza-Position"))
                .json();
        assertThat(seen.getString("parties[0].proposals[0].outcome")).isEqualTo("REFUSED");
        assertThat(seen.getString("parties[0].proposals[0].confirmation")).isEqualTo("CONTESTED");
        eventually(() -> "CONTESTED".equals(item(caseId, "VI-03")));
        problem(send("investigator", caseId, proposal + "/confirmation", SAID), 409, OWN_CAUSE);
        assertThat(send("police-liaison", caseId, proposal + "/confirmation", SAID)
                        .status())
                .isEqualTo(200);
        eventually(() -> "MET".equals(item(caseId, "VI-03")));
    }

    @Test
    void what_arranges_the_participation_is_for_the_person_who_answers_for_the_file() {
        UUID caseId = taken();
        String party = party(caseId);
        String notice = notice(caseId);
        problem(send("police-liaison", caseId, party + "/reserved-identity", WHY), 409, "not-your-file");
        problem(
                send(
                        "police-liaison",
                        caseId,
                        notice + "/withholding",
                        "{\"ground\": \"DECLINED\", \"reasons\": \"x\"}"),
                409,
                "not-your-file");
        problem(send("protection-officer", caseId, party + "/reserved-identity", WHY), 403, "wrong-role");
        problem(participation("auditor", caseId), 403, "wrong-role");
        assignedToAnother(caseId);
        problem(
                send("investigator", caseId, party + "/rights", "{\"right\": \"CORRECTION\", \"words\": \"x\"}"),
                404,
                "not-found");
        problem(participation("investigator", caseId), 404, "not-found");
        problem(participation("supervisor", UUID.randomUUID()), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /contacts                      | {"answers": {"COUNSEL": "ACCEPTED"}, "inTheirLanguage": true, "language": "x", "channel": "PHONE", "words": "x"} | 409 | answer-left-out
            /contacts                      | {"answers": {"COUNSEL": "DONE"}, "inTheirLanguage": true, "language": "x", "channel": "PHONE", "words": "x"}     | 422 | invalid
            /contacts                      | {"answers": {"COUNSEL": null}, "inTheirLanguage": true, "language": "x", "channel": "PHONE", "words": "x"}       | 422 | invalid
            /file-access                   | {"to": "REPRESENTATIVE", "limits": [], "reasons": "x"}                                                           | 409 | not-represented
            /hearings                      | {"before": "PLEA", "about": "00000000-0000-0000-0000-000000000001", "how": "PERSON"}                             | 409 | words-needed
            /hearings                      | {"before": "PLEA", "about": "00000000-0000-0000-0000-000000000001", "how": "UNREACHABLE"}                        | 409 | attempts-needed
            /hearings                      | {"before": "PLEA", "about": "00000000-0000-0000-0000-000000000001", "how": "UNREACHABLE", "attempts": [{}]}      | 422 | invalid
            /hearings                      | {"before": "PLEA", "about": "00000000-0000-0000-0000-000000000001", "how": "UNREACHABLE", "attempts": [{"at": "2126-03-01T09:00:00Z", "by": "PHONE"}, {"at": "2026-03-02T09:00:00Z", "by": "PHONE"}]} | 422 | invalid
            /hearings                      | {"before": "PLEA", "about": "00000000-0000-0000-0000-000000000001", "how": "UNREACHABLE", "attempts": [{"at": "2026-03-01T09:00:00Z", "by": "PHONE"}, {"at": "2026-03-01T09:00:00Z", "by": "PHONE"}]} | 409 | attempts-needed
            """)
    void what_is_incomplete_is_refused(String what, String body, int status, String code) {
        UUID caseId = taken();
        problem(send("investigator", caseId, party(caseId) + what, body), status, code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /contacts/00000000-0000-0000-0000-000000000001/confirmation | {"offers": ["COUNSEL"], "words": "x"}
            /contacts/00000000-0000-0000-0000-000000000001/contest      | {"offers": ["COUNSEL"], "words": "x"}
            /representatives/00000000-0000-0000-0000-000000000001/end   | {"reasons": "x"}
            /rights/00000000-0000-0000-0000-000000000001/answer         | {"outcome": "REFUSED", "reasons": "x"}
            """)
    void what_is_not_there_is_not_found(String what, String body) {
        UUID caseId = taken();
        problem(send("investigator", caseId, party(caseId) + what, body), 404, "not-found");
        problem(
                send("investigator", caseId, "/parties/" + UUID.randomUUID() + "/reserved-identity", WHY),
                404,
                "not-found");
        problem(send("investigator", caseId, "/notices/" + UUID.randomUUID() + "/contest", SAID), 404, "not-found");
    }

    /** A case whose file an investigator has taken. */
    private static UUID taken() {
        UUID caseId = referred();
        command("\"1\"").post(path(caseId) + "/taking").expect(200);
        return caseId;
    }

    private static String party(UUID caseId) {
        return "/parties/" + file(caseId).json().getString("affected[0].party");
    }

    /** The notice of the taking, once it is called. */
    private static String notice(UUID caseId) {
        eventually(() -> participation("investigator", caseId)
                        .json()
                        .getList("parties[0].notices")
                        .size()
                == 1);
        return "/notices/" + told(caseId).getString("noticeId");
    }

    private static List<String> milestones(UUID caseId) {
        return participation("investigator", caseId).json().getList("parties[0].notices.milestone", String.class);
    }

    private static Json told(UUID caseId) {
        return participation("investigator", caseId).json().at("parties[0].notices[0]");
    }

    /** The status of an item of the checklist. */
    private static String item(UUID caseId, String item) {
        return person("supervisor")
                .get(path(caseId) + "/diligence")
                .json()
                .getString("items[item=%s].status".formatted(item));
    }

    private static String text(UUID caseId, String notice, String by, String language) {
        return person("investigator")
                .get(path(caseId) + notice + "/text?channelClass=" + by + "&language=" + language)
                .json()
                .getString("text");
    }

    private static String offer(UUID caseId, String offer, String what) {
        return participation("investigator", caseId).json().getString("parties[0].offers.%s.%s".formatted(offer, what));
    }

    private static String lines(String offer) {
        return "{\"offers\": [\"%s\"], \"words\": \"This is what I say\"}".formatted(offer);
    }

    private static Answer participation(String who, UUID caseId) {
        return person(who).get(path(caseId) + "/participation");
    }

    private static Json done(UUID caseId, String what, String body, int status) {
        Answer done = send("investigator", caseId, what, body);
        assertThat(done.status()).as(done.text()).isEqualTo(status);
        return done.json();
    }

    private static Answer send(String who, UUID caseId, String what, String body) {
        return person(who).header("Idempotency-Key", key()).body(body).post(path(caseId) + what);
    }
}
