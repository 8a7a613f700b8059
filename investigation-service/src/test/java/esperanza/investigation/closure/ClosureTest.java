package esperanza.investigation.closure;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.key;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file ends and is opened again, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ClosureTest {

    private static final String ME = "investigator";
    private static final String SUPERVISOR = "supervisor";
    private static final String WHY = "{\"reasons\": \"The card was lost\"}";
    private static final String NOBODY_FOUND = archive("AUTHORS_NOT_FOUND");
    private static final String LIMITATION = """
            {"by": "LIMITATION", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "%s",
             "occurredAt": "2026-03-01T10:00:00Z"}""";

    @Test
    void a_file_is_archived_by_two_persons_and_a_linked_threat_opens_it_again() {
        UUID caseId = taken();
        String line = line(caseId, key());
        problem(say(ME, caseId, "/archive-proposals", NOBODY_FOUND), 409, "line-open");
        done(say(SUPERVISOR, caseId, "/lines/" + line + "/closure", "{\"ground\": \"NO_MEANS\", \"reasons\": \"x\"}"));
        problem(say(ME, caseId, "/archive-proposals", NOBODY_FOUND), 409, "item-unjustified");
        everythingJustified(caseId);
        problem(say(ME, caseId, "/archive-proposals", archive("LOW_CREDIBILITY")), 409, "low-is-no-ground");

        String proposal = proposed(caseId);

        problem(say(ME, caseId, "/archive-proposals", NOBODY_FOUND), 409, "archive-waits");
        problem(say(SUPERVISOR, caseId, "/closing", "{\"judgments\": [], \"reasons\": \"x\"}"), 409, "archive-waits");
        assertThat(closure(caseId).getString("standing")).isEqualTo("ARCHIVE_PROPOSED");
        assertThat(closure(caseId).getList("proposal.unmet")).contains("HP-06").doesNotContain("TO-02");
        String approval = "/archive-proposals/" + proposal + "/approval";
        problem(say(ME, caseId, approval, WHY), 403, "wrong-role");
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "victim-not-heard");
        heard(caseId, "ARCHIVE", UUID.fromString(proposal));
        Answer archived = say(SUPERVISOR, caseId, approval, WHY);
        assertThat(archived.json().getList("recorded.event")).containsExactly("file-archived");
        assertThat(say(SUPERVISOR, caseId, approval, WHY).json().getList("recorded"))
                .isEmpty();
        assertThat(file(caseId).json().getString("standing")).isEqualTo("ARCHIVED");
        assertThat(listed(caseId, archived)).isEqualTo("ARCHIVED");
        assertThat(status(caseId, "TO-02")).isEqualTo("MET");
        assertThat(status(caseId, "VI-04")).isEqualTo("MET");
        assertThat(status(caseId, "TO-07")).isEqualTo("NOT_MET");

        link(caseId);
        String cause = calledFor(caseId);
        eventually(() -> listed(caseId, archived).equals("REVIEW_CALLED"));
        problem(say(SUPERVISOR, caseId, "/keeping", because(cause)), 409, "same-person");
        problem(say("police-liaison", caseId, "/reopening", WHY), 409, "not-your-file");
        Answer reopened = say(ME, caseId, "/reopening", because(cause));
        assertThat(reopened.json().getList("recorded.event")).containsExactly("file-reopened");
        assertThat(listed(caseId, reopened)).isEqualTo("OPEN");
        line(caseId, key());
        told(caseId, "FILE_TAKEN", "ARCHIVE_PROPOSED", "FILE_ARCHIVED", "FILE_REOPENED");
        Json history = person("auditor").get("/v1/histories/closure/" + caseId).json();
        assertThat(history.getList("metadata.type"))
                .containsExactly(
                        "esperanza.investigation.archive-proposed.v1",
                        "esperanza.investigation.file-archived.v1",
                        "esperanza.investigation.reopening-review-called.v1",
                        "esperanza.investigation.file-reopened.v1");
        assertThat(history.getList("metadata.audience")).containsExactly("INVESTIGATION", "CASE", "CASE", "CASE");
        assertThat(history.toString()).doesNotContain("lost");
        assertThat(open(SUPERVISOR, caseId, "CLOSURE").json().getList("events.content.reasons"))
                .contains("The card was lost");
    }

    @Test
    void after_the_end_the_work_is_refused_and_what_is_owed_goes_on() {
        UUID caseId = taken();
        String before = key();
        String line = line(caseId, before);
        String end = LIMITATION.formatted("E-1");
        Answer ended = say(ME, caseId, "/imposed-ends", end);
        assertThat(ended.status()).as(ended.text()).isEqualTo(201);
        Answer again = say(ME, caseId, "/imposed-ends", end);
        assertThat(again.json().getString("factId")).isEqualTo(ended.json().getString("factId"));
        assertThat(again.json().getList("recorded")).isEmpty();
        assertThat(closure(caseId).getString("ended")).isEqualTo("ENDED_FROM_OUTSIDE");

        refusedAfterTheEnd(caseId, line);
        assertThat(line(caseId, before))
                .as("a repetition gets its first answer")
                .isEqualTo(line);
        assertThat(say(ME, caseId, "/facts", """
                {"kind": "HEARING_SET", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "H-1",
                 "occurredAt": "2026-03-02T10:00:00Z", "persons": []}""").status()).isEqualTo(201);
        assertThat(say(ME, caseId, "/diligence/HP-06/contests", "{\"words\": \"Nobody asked me\"}")
                        .status())
                .isEqualTo(201);
        assertThat(say(ME, caseId, party(caseId) + "/rights", """
                {"right": "CHALLENGE_DECISION", "words": "It is not over"}""").status()).isEqualTo(201);
        done(say(ME, caseId, "/examination/lessons", "{\"to\": \"TRAINING\", \"text\": \"Ask earlier\"}"));
        told(caseId, "FILE_TAKEN", "END_IMPOSED", "HEARING_SET");

        String cause = calledFor(caseId);
        problem(say(SUPERVISOR, caseId, "/keeping", because(key())), 409, "no-review-called");
        done(say(SUPERVISOR, caseId, "/keeping", because(cause)));
        assertThat(closure(caseId).getString("standing")).isEqualTo("ENDED_FROM_OUTSIDE");
        assertThat(closure(caseId).getList("reviews")).isEmpty();
        problem(say(SUPERVISOR, caseId, "/reopening", because(key())), 409, "no-such-event");
        done(say(SUPERVISOR, caseId, "/reopening", WHY));
        assertThat(say(ME, caseId, "/imposed-ends", end).json().getList("recorded"))
                .as("what was recorded once ends no file again")
                .isEmpty();
        assertThat(closure(caseId).getString("standing")).isEqualTo("OPEN");
    }

    @Test
    void a_file_is_closed_when_both_levels_are_answered_for_and_nothing_is_owed() {
        UUID caseId = taken();
        String judgment = fact(caseId, "JUDGMENT_DELIVERED", ", \"outcome\": \"CONVICTED\"");
        String hearing = fact(caseId, "HEARING_SET", "");
        String closing = "{\"judgments\": [\"%s\"], \"reasons\": \"Both were convicted\"}";
        problem(say(SUPERVISOR, caseId, "/closing", closing.formatted(judgment)), 409, "clarification-missing");
        clarified(caseId);
        String reparation = say(ME, caseId, "/reparations", """
                        {"ground": "CLAIMED", "form": "SATISFACTION", "level": "COMMUNITY", "content": "An act"}""").json().getString("reparationId");
        eventually(() -> procedure(caseId).getList("reparations").size() == 1
                && procedure(caseId).getList("facts").size() == 2);
        problem(say(SUPERVISOR, caseId, "/closing", closing.formatted(judgment)), 409, "reparation-open");
        done(say(
                ME,
                caseId,
                "/reparations/" + reparation + "/decision",
                "{\"ground\": \"DECLINED\", \"content\": \"She wants none\"}"));
        problem(say(SUPERVISOR, caseId, "/closing", closing.formatted(judgment)), 409, "item-unjustified");
        everythingJustified(caseId);
        problem(say(SUPERVISOR, caseId, "/closing", closing.formatted(judgment)), 409, "victim-not-heard");
        heard(caseId, "CLOSURE", caseId);
        problem(say(SUPERVISOR, caseId, "/closing", closing.formatted(hearing)), 409, "no-judgment");
        problem(say(SUPERVISOR, caseId, "/closing", "{\"judgments\": [], \"reasons\": \"x\"}"), 409, "no-judgment");

        Answer closed = say(SUPERVISOR, caseId, "/closing", closing.formatted(judgment));

        assertThat(closed.json().getList("recorded.event")).containsExactly("file-closed");
        assertThat(listed(caseId, closed)).isEqualTo("CLOSED");
        eventually(() -> "MET".equals(status(caseId, "TO-02")));
        told(caseId, "FILE_TAKEN", "JUDGMENT_DELIVERED", "HEARING_SET", "FILE_CLOSED");
        String clear = person("auditor").get("/v1/histories/closure/" + caseId).text();
        assertThat(clear)
                .as("no item is named to others")
                .doesNotContain("EV-0")
                .doesNotContain("convicted");
    }

    @Test
    void a_proposal_is_withdrawn_or_refused_and_the_file_is_worked_on() {
        UUID caseId = taken();
        everythingJustified(caseId);
        String first = proposed(caseId);
        link(caseId);
        eventually(() -> say(SUPERVISOR, caseId, "/archive-proposals/" + first + "/approval", WHY)
                .json()
                .getString("type")
                .equals("urn:esperanza:problem:basis-changed"));
        done(say(ME, caseId, "/archive-proposals/" + first + "/withdrawal", WHY));
        String second = proposed(caseId);
        problem(say(SUPERVISOR, caseId, "/archive-proposals/" + first + "/refusal", WHY), 409, "no-archive-proposed");
        heard(caseId, "ARCHIVE", UUID.fromString(second));
        line(caseId, key());
        eventually(() -> investigator()
                        .get(path(caseId) + "/programme")
                        .json()
                        .getList("lines")
                        .size()
                == 1);
        problem(say(SUPERVISOR, caseId, "/archive-proposals/" + second + "/approval", WHY), 409, "basis-changed");
        done(say(SUPERVISOR, caseId, "/archive-proposals/" + second + "/refusal", WHY));
        assertThat(closure(caseId).getString("standing")).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            investigator   | /archive-proposals | {"ground": "NOT_WORTH_IT", "reasons": "x"} | 422 | invalid
            investigator   | /archive-proposals | {"ground": "NO_OFFENCE"}                   | 422 | invalid
            investigator   | /archive-proposals | {"ground": "NO_OFFENCE", "reasons": " "}   | 422 | invalid
            supervisor     | /archive-proposals | {"ground": "NO_OFFENCE", "reasons": "x"}   | 403 | wrong-role
            police-liaison | /archive-proposals | {"ground": "NO_OFFENCE", "reasons": "x"}   | 409 | not-your-file
            investigator   | /closing           | {"judgments": [], "reasons": "x"}          | 403 | wrong-role
            supervisor     | /closing           | {"reasons": "x"}                           | 422 | invalid
            supervisor     | /closing           | {"judgments": ["x"], "reasons": "x"}       | 422 | invalid
            supervisor     | /keeping           | {"reasons": "x"}                           | 422 | invalid
            supervisor     | /reopening         | {}                                         | 422 | invalid
            investigator   | /imposed-ends      | {"by": "LOW_CREDIBILITY"}                  | 422 | invalid
            investigator   | /imposed-ends      | {"by": "DEATH_OF_THE_SUSPECT", "source": "x", "officialNumber": "x", "externalId": "x", "occurredAt": "2999-01-01T00:00:00Z"} | 422 | invalid
            ombudsman      | /reopening         | {"reasons": "x"}                           | 403 | wrong-role
            """)
    void what_may_not_be_is_refused(String who, String what, String body, int status, String code) {
        problem(say(who, taken(), what, body), status, code);
    }

    @Test
    void nobody_learns_of_the_end_of_a_case_they_may_not_know_of() {
        UUID caseId = taken();
        assertThat(person("ombudsman").get(path(caseId) + "/closure").status()).isEqualTo(200);
        problem(person("protection-officer").get(path(caseId) + "/closure"), 403, "wrong-role");
        problem(investigator().get(path(UUID.randomUUID()) + "/closure"), 404, "not-found");
        assignedToAnother(caseId);
        problem(investigator().get(path(caseId) + "/closure"), 404, "not-found");
        problem(say(ME, caseId, "/archive-proposals", NOBODY_FOUND), 404, "not-found");
        problem(say(ME, caseId, "/imposed-ends", LIMITATION.formatted("E-1")), 404, "not-found");
        problem(say(ME, caseId, "/reopening", WHY), 404, "not-found");
    }

    private static void refusedAfterTheEnd(UUID caseId, String line) {
        String late = """
                {"code": "L2", "hypotheses": ["%s"], "objective": "x"}""".formatted(first(caseId).substring(12));
        problem(say(ME, caseId, "/lines", late), 409, "file-ended");
        problem(say(ME, caseId, "/lines/" + line + "/exhaustion", WHY), 409, "file-ended");
        problem(say(ME, caseId, "/priority", "{\"priority\": \"HIGH\", \"reasons\": \"x\"}"), 409, "file-ended");
        problem(say(ME, caseId, first(caseId) + "/adoption", WHY), 409, "file-ended");
        problem(
                say(ME, caseId, "/qualification", "{\"offence\": \"THREAT\", \"minor\": false, \"reasons\": \"x\"}"),
                409,
                "file-ended");
        problem(say(ME, caseId, "/suspects", """
                {"suspicion": {"role": "MATERIAL"}, "reasons": "x"}"""), 409, "file-ended");
        problem(say(ME, caseId, "/archive-proposals", NOBODY_FOUND), 409, "file-ended");
        problem(
                say(
                        SUPERVISOR,
                        caseId,
                        "/diligence/HP-06/justification",
                        "{\"ground\": \"NOT_SAFE\", \"reasons\": \"x\"}"),
                409,
                "file-ended");
    }

    /** A supervisor justifies each mandatory item that is not met, once the notice of the taking was called. */
    private static void everythingJustified(UUID caseId) {
        eventually(() -> !"NOT_APPLICABLE".equals(status(caseId, "VI-01")));
        for (String item : unjustified(caseId)) {
            done(say(
                    SUPERVISOR,
                    caseId,
                    "/diligence/" + item + "/justification",
                    "{\"ground\": \"NOT_POSSIBLE\", \"reasons\": \"x\"}"));
        }
        eventually(() -> unjustified(caseId).isEmpty());
    }

    private static List<String> unjustified(UUID caseId) {
        return diligence(caseId)
                .getList("items[*mandatory=true][*item!=TO-02][*justification=null][*status!=MET]"
                        + "[*status!=NOT_APPLICABLE][*status!=NOT_COMPUTED].item");
    }

    private static String proposed(UUID caseId) {
        Answer proposed = say(ME, caseId, "/archive-proposals", NOBODY_FOUND);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.json().getString("proposalId");
    }

    private static void heard(UUID caseId, String before, UUID about) {
        done(say(ME, caseId, party(caseId) + "/hearings", """
                {"before": "%s", "about": "%s", "how": "PERSON", "words": "Ask who gains from the dam"}""".formatted(before, about)));
    }

    private static void clarified(UUID caseId) {
        String suspect = say(ME, caseId, "/suspects", """
                        {"suspicion": {"role": "MASTERMIND_DETERMINER"}, "reasons": "The caller spoke of a boss"}""").json().getString("suspectId");
        done(say(ME, caseId, "/clarification", """
                {"material": "CHARGED", "intellectual": "CHARGED", "structure": "NOT_WORKED", "overall": "CLARIFIED",
                 "suspects": ["%s"], "lines": [], "reasons": "The order is proved"}""".formatted(suspect)));
    }

    private static String fact(UUID caseId, String kind, String codes) {
        Answer recorded = say(ME, caseId, "/facts", """
                {"kind": "%s", "source": "Court 3", "officialNumber": "2026-00417", "externalId": "%s",
                 "occurredAt": "2026-04-20T10:00:00Z", "persons": []%s}""".formatted(kind, kind, codes));
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        return recorded.json().getString("factId");
    }

    /** Opens a line of enquiry, and answers its id. */
    private static String line(UUID caseId, String key) {
        Answer opened = person(ME)
                .header("Idempotency-Key", key)
                .body("{\"code\": \"L1\", \"hypotheses\": [\"%s\"], \"objective\": \"x\"}"
                        .formatted(first(caseId).substring("/hypotheses/".length())))
                .post(path(caseId) + "/lines");
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().getString("lineId");
    }

    /** Intake links another threat to the case. */
    private static void link(UUID caseId) {
        UUID another = UUID.randomUUID();
        INTAKE.publish(
                new StreamId("case", another),
                "case-linked.v1",
                "{\"caseId\": \"%s\", \"with\": \"%s\"}".formatted(caseId, another));
    }

    /** Waits for a review of the end; answers the event that called for it. */
    private static String calledFor(UUID caseId) {
        return eventually(() -> closure(caseId), seen -> "REVIEW_CALLED".equals(seen.getString("standing")))
                .getString("reviews[0]");
    }

    private static void told(UUID caseId, String... milestones) {
        eventually(() -> Set.of(milestones)
                .equals(Set.copyOf(investigator()
                        .get(path(caseId) + "/participation")
                        .json()
                        .getList("parties[0].notices.milestone", String.class))));
    }

    private static String listed(UUID caseId, Answer after) {
        return investigator()
                .get("/v1/investigations?limit=200&atLeast=" + after.header("Esperanza-Position"))
                .json()
                .getString("items[caseId=%s].standing".formatted(caseId));
    }

    private static String party(UUID caseId) {
        return "/parties/" + file(caseId).json().getString("affected[0].party");
    }

    private static Json closure(UUID caseId) {
        return investigator().get(path(caseId) + "/closure").json();
    }

    private static Json procedure(UUID caseId) {
        return investigator().get(path(caseId) + "/procedure").json();
    }

    private static Json diligence(UUID caseId) {
        return investigator().get(path(caseId) + "/diligence").json();
    }

    private static String status(UUID caseId, String item) {
        return diligence(caseId).getString("items[item=%s].status".formatted(item));
    }

    private static String archive(String ground) {
        return "{\"ground\": \"%s\", \"reasons\": \"The card was lost\"}".formatted(ground);
    }

    private static String because(String cause) {
        return "{\"cause\": \"%s\", \"reasons\": \"The same words came again\"}".formatted(cause);
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
