package esperanza.investigation.programme;

import static esperanza.investigation.file.Callers.assignedToAnother;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.open;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.referred;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.investigation.file.Callers.triage;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import esperanza.runtime.reader.LogReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An investigation is planned and carried out, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class ProgrammeTest {

    private static final String ME = "investigator";
    /** An investigator of another institution. */
    private static final String LIAISON = "police-liaison";

    private static final String SUPERVISOR = "supervisor";
    private static final String REASONS = "{\"reasons\": \"The neighbour moved away\"}";
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    LogReader log;

    @Test
    void an_investigation_is_planned_carried_out_and_a_line_of_it_exhausted() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        String phones = line(caseId, "L2");
        String interview = act(caseId, "WITNESS", defence, 7, LIAISON);
        String calls = act(caseId, "TELEPHONY", phones, 2, ME);
        problem(
                say(ME, caseId, "/programme/approval", approval(List.of(defence, phones), List.of(calls))),
                409,
                "line-without-act");
        problem(say(ME, caseId, "/programme/approval", approval(List.of(phones), List.of(calls))), 409, "l1-missing");

        Answer approved =
                say(ME, caseId, "/programme/approval", approval(List.of(defence, phones), List.of(interview, calls)));

        assertThat(approved.status()).as(approved.text()).isEqualTo(200);
        assertThat(approved.json().getList("recorded.event")).containsExactly("programme-approved");
        Json planned = programme(ME, caseId, 0, 2);
        assertThat(planned.getInt("version")).isEqualTo(1);
        assertThat(planned.getString("standing.state")).isEqualTo("ACTIVE");
        assertThat(planned.getList("lines.code")).containsExactly("L1", "L2");
        assertThat(planned.getList("lines.inProgramme")).containsExactly(true, true);
        assertThat(planned.getList("acts.actId")).containsExactly(calls, interview);
        assertThat(planned.getList("acts.mine")).containsExactly(true, false);
        assertThat(planned.getList("acts.overdue")).containsExactly(false, false);
        assertThat(planned.getString("next")).isEqualTo(calls);
        Json inThreeDays = programme("ombudsman", caseId, 3, 2);
        assertThat(inThreeDays.getList("acts.overdue")).containsExactly(true, false);
        assertThat(inThreeDays.getString("next")).isEqualTo(interview);

        problem(say(ME, caseId, "/lines/" + defence + "/exhaustion", REASONS), 409, "act-open");
        assertThat(say(ME, caseId, "/acts/" + interview + "/completion", done(""))
                        .status())
                .isEqualTo(200);
        problem(say(ME, caseId, "/acts/" + calls + "/completion", done("")), 409, "authorisation-missing");
        String ofAccounts = granted(caseId, asked(caseId, "\"measure\": \"BANK_RECORDS\""));
        problem(say(ME, caseId, "/acts/" + calls + "/completion", by(ofAccounts)), 409, "authorisation-missing");
        String ofAnother = "\"measure\": \"TRAFFIC_DATA\", \"act\": \"%s\"".formatted(interview);
        problem(
                say(ME, caseId, "/acts/" + calls + "/completion", by(granted(caseId, asked(caseId, ofAnother)))),
                409,
                "authorisation-missing");
        String asked = asked(caseId, "\"measure\": \"TRAFFIC_DATA\"");
        String authorised = by(asked);
        problem(say(ME, caseId, "/acts/" + calls + "/completion", authorised), 409, "authorisation-missing");
        granted(caseId, asked);
        assertThat(say(ME, caseId, "/acts/" + calls + "/completion", authorised).status())
                .isEqualTo(200);
        assertThat(say(ME, caseId, "/lines/" + defence + "/exhaustion", REASONS).status())
                .isEqualTo(200);
        problem(say(ME, caseId, "/acts", order("WITNESS", defence, 7, ME)), 409, "line-ended");
        Json worked = programme(ME, caseId, 0, 2);
        assertThat(worked.getList("lines.state")).containsExactly("EXHAUSTED", "OPEN");
        assertThat(worked.getList("acts.state")).containsExactly("DONE", "DONE");
        assertThat(worked.getString("next")).isNull();
        assertThat(types("programme", caseId.toString())).containsExactly("programme-approved");
        assertThat(types("line", defence)).containsExactly("line-opened", "line-exhausted");
        assertThat(types("act", calls)).containsExactly("act-ordered", "act-done");
    }

    @Test
    void what_people_wrote_is_sealed_and_opens_for_a_purpose() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        String interview = act(caseId, "WITNESS", defence, 7, ME);
        say(ME, caseId, "/programme/approval", approval(List.of(defence), List.of(interview)))
                .expect(200);

        String shown = programme(ME, caseId, 0, 1).toString();
        assertThat(shown).doesNotContain("river", "motorcycle", "procedure");
        assertThat(person("auditor").get("/v1/histories/act/" + interview).text())
                .doesNotContain("motorcycle", "procedure");
        Json opened = eventually(
                () -> open(ME, caseId, "PROGRAMME").json(),
                json -> json.getList("events") != null && json.getList("events").size() == 3);
        assertThat(opened.getList("events.event"))
                .containsExactlyInAnyOrder("act-ordered", "line-opened", "programme-approved");
        assertThat(opened.getString("events[event=act-ordered].content.instruction"))
                .isEqualTo("Hear the neighbour who saw the motorcycle");
        assertThat(opened.getString("events[event=programme-approved].content.objectives"))
                .isEqualTo("Who gains if the river is not defended");
        problem(open("ombudsman", caseId, "PROGRAMME"), 403, "wrong-role");
    }

    @Test
    void an_investigator_sees_what_is_next_and_a_supervisor_what_nobody_touched() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        String mine = act(caseId, "WITNESS", defence, 7, ME);
        String theirs = act(caseId, "OSINT", defence, 2, LIAISON);
        say(ME, caseId, "/acts/" + mine + "/due", "{\"due\": \"%s\", \"reasons\": \"She is away\"}".formatted(days(9)))
                .expect(200);
        Answer unordered = say(ME, caseId, "/acts/without-order", """
                {"type": "PHYSICAL_SCENE", "lineId": "%s", "withoutOrder": "It was about to rain", "result": "FOUND",
                 "evidence": [], "text": "Tyre marks at the gate"}""".formatted(defence));
        assertThat(unordered.status()).as(unordered.text()).isEqualTo(201);
        String scene = unordered.json().getString("actId");
        long position = Long.parseLong(unordered.header("Esperanza-Position"));

        assertThat(acts(ME, "", position, caseId)).containsExactly(mine);
        assertThat(acts(ME, "&owner=all", position, caseId)).containsExactly(theirs, mine);
        assertThat(acts(SUPERVISOR, "&owner=all&state=ALL", position, caseId)).containsExactly(scene, theirs, mine);
        Map<String, Object> touched = lastAct(position, caseId);
        assertThat(touched)
                .containsEntry("lastAct", scene)
                .containsEntry("open", 2)
                .containsEntry("overdue", 0)
                .containsEntry("investigator", file(caseId).json().getString("investigator"));
        UUID untouched = referred();
        eventually(() -> lastAct(0, untouched).containsKey("touchedAt"));
        assertThat(lastAct(0, untouched).get("lastAct")).isNull();
        assertThat(lastAct(0, untouched).get("mine")).isEqualTo(false);

        assignedToAnother(caseId);
        assertThat(acts(ME, "&owner=all&state=ALL", position, caseId)).isEmpty();
        problem(person(ME).get(path(caseId) + "/programme"), 404, "not-found");
    }

    @Test
    void pages_of_acts_follow_each_other() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        String first = act(caseId, "OSINT", defence, 1, ME);
        String second = act(caseId, "WITNESS", defence, 2, ME);
        eventually(() -> acts(ME, "", 0, caseId).equals(List.of(first, second)));

        Object cursor = ofCase(all(ME, "/acts?owner=me"), caseId).getFirst().get("cursor");
        Json behind = person(ME)
                .get("/v1/investigations/acts?limit=200&after=" + cursor)
                .json();
        assertThat(behind.getList("items.actId", String.class)).contains(second).doesNotContain(first);
    }

    @Test
    void the_owner_refuses_or_cannot_and_the_person_of_the_file_withdraws() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        String refused = act(caseId, "WITNESS", defence, 7, LIAISON);
        String impossible = act(caseId, "VIDEO", defence, 7, LIAISON);
        String withdrawn = act(caseId, "OSINT", defence, 7, LIAISON);
        String ground = "{\"ground\": \"%s\", \"reasons\": \"Another district\"}";

        problem(say(ME, caseId, "/acts/" + refused + "/refusal", ground.formatted("NOT_COMPETENT")), 409, "not-owner");
        problem(say(LIAISON, caseId, "/acts/" + withdrawn + "/withdrawal", REASONS), 409, "not-your-file");
        say(LIAISON, caseId, "/acts/" + refused + "/refusal", ground.formatted("NOT_COMPETENT"))
                .expect(200);
        say(LIAISON, caseId, "/acts/" + impossible + "/impossibility", ground.formatted("EVIDENCE_GONE"))
                .expect(200);
        say(ME, caseId, "/acts/" + withdrawn + "/withdrawal", REASONS).expect(200);

        problem(say(ME, caseId, "/acts/" + refused + "/completion", done("")), 409, "act-ended");
        assertThat(types("act", refused)).containsExactly("act-ordered", "act-refused");
        assertThat(types("act", impossible)).containsExactly("act-ordered", "act-impossible");
        assertThat(types("act", withdrawn)).containsExactly("act-ordered", "act-withdrawn");
    }

    @Test
    void a_line_is_blocked_resumed_and_closed_by_a_second_person() {
        UUID caseId = adopted();
        String phones = line(caseId, "L2");
        String at = "/lines/" + phones;
        String closing = "{\"ground\": \"RULED_OUT\", \"reasons\": \"The film shows nobody\"}";

        say(ME, caseId, at + "/blocking", "{\"ground\": \"AUTHORISATION_AWAITED\", \"reasons\": \"No answer yet\"}")
                .expect(200);
        problem(say(ME, caseId, at + "/exhaustion", REASONS), 409, "line-blocked");
        say(ME, caseId, at + "/resumption", REASONS).expect(200);
        problem(say(ME, caseId, at + "/exhaustion", REASONS), 409, "no-act");
        problem(say(ME, caseId, at + "/closure", closing), 403, "wrong-role");
        say(SUPERVISOR, caseId, at + "/closure", closing).expect(200);

        problem(
                say(ME, caseId, at + "/blocking", "{\"ground\": \"EVIDENCE_AWAITED\", \"reasons\": \"No film yet\"}"),
                409,
                "line-ended");
        assertThat(types("line", phones)).containsExactly("line-opened", "line-blocked", "line-resumed", "line-closed");
        problem(say(ME, caseId, "/lines/" + UUID.randomUUID() + "/resumption", REASONS), 404, "not-found");
        problem(say(ME, adopted(), at + "/resumption", REASONS), 404, "not-found");
    }

    @Test
    void an_investigation_waits_only_if_two_persons_want_it() {
        UUID caseId = adopted();
        String proposal = "{\"ground\": \"ASSISTANCE_AWAITED\", \"until\": \"%s\", \"reasons\": \"Abroad\"}";

        problem(say(SUPERVISOR, caseId, "/suspension", REASONS), 409, "not-proposed");
        problem(say(LIAISON, caseId, "/suspension-proposal", proposal.formatted(days(30))), 409, "not-your-file");
        problem(say(ME, caseId, "/suspension-proposal", proposal.formatted(days(-1))), 409, "instant-past");
        say(ME, caseId, "/suspension-proposal", proposal.formatted(days(30))).expect(200);
        assertThat(programme(ME, caseId, 0, 0).getString("standing.state")).isEqualTo("SUSPENSION_PROPOSED");
        problem(say(ME, caseId, "/suspension", REASONS), 403, "wrong-role");
        say(SUPERVISOR, caseId, "/suspension", REASONS).expect(200);
        assertThat(programme(ME, caseId, 0, 0).getString("standing.state")).isEqualTo("SUSPENDED");
        problem(say(LIAISON, caseId, "/resumption", REASONS), 409, "not-your-file");
        say(SUPERVISOR, caseId, "/resumption", REASONS).expect(200);

        assertThat(programme(ME, caseId, 0, 0).getString("standing.state")).isEqualTo("ACTIVE");
        assertThat(types("programme", caseId.toString()))
                .containsExactly("suspension-proposed", "investigation-suspended", "investigation-resumed");
    }

    @Test
    void an_investigation_of_an_imminent_danger_is_never_suspended() {
        UUID caseId = adopted();
        UUID report = UUID.randomUUID();
        String proposal =
                "{\"ground\": \"ASSISTANCE_AWAITED\", \"until\": \"%s\", \"reasons\": \"Abroad\"}".formatted(days(30));
        say(ME, caseId, "/suspension-proposal", proposal).expect(200);

        triage(caseId, report, "U0");
        eventually(() -> say(ME, caseId, "/suspension-proposal", proposal).status() == 409);
        problem(say(ME, caseId, "/suspension-proposal", proposal), 409, "never-in-u0");
        problem(say(SUPERVISOR, caseId, "/suspension", REASONS), 409, "never-in-u0");

        triage(caseId, report, "U1");
        eventually(() -> say(ME, caseId, "/suspension-proposal", proposal).status() == 200);
        say(SUPERVISOR, caseId, "/suspension", REASONS).expect(200);
    }

    @Test
    void inactivity_is_answered_by_the_rung_of_the_step() {
        UUID caseId = adopted();
        UUID clock = UUID.randomUUID();
        String answer = "{\"deadlineId\": \"%s\", \"step\": \"%s\", \"instruction\": \"Hear the neighbours\"}";

        problem(say(ME, caseId, "/inactivity-answers", answer.formatted(clock, "INACTIVITY_30")), 403, "wrong-role");
        problem(
                say(SUPERVISOR, caseId, "/inactivity-answers", answer.formatted(clock, "INACTIVITY_90")),
                409,
                "wrong-rung");
        say(SUPERVISOR, caseId, "/inactivity-answers", answer.formatted(clock, "INACTIVITY_30"))
                .expect(200);
        problem(
                say(SUPERVISOR, caseId, "/inactivity-answers", answer.formatted(UUID.randomUUID(), "INACTIVITY_60")),
                409,
                "wrong-rung");
        say("ombudsman", caseId, "/inactivity-answers", answer.formatted(UUID.randomUUID(), "INACTIVITY_90"))
                .expect(200);

        assertThat(programme(SUPERVISOR, caseId, 0, 0).getList("answers.step"))
                .containsExactly("INACTIVITY_30", "INACTIVITY_90");
    }

    @Test
    void a_programme_needs_the_adopted_hypothesis_and_its_review_the_version_in_force() {
        UUID caseId = taken();
        String defence = line(caseId, "L1");
        String interview = act(caseId, "WITNESS", defence, 7, ME);
        String approval = approval(List.of(defence), List.of(interview));
        String review = """
                {"version": 1, "causes": [], "outcome": "GOES_ON", "nextReview": "%s", "reasons": "All was done"}""".formatted(days(60));

        problem(say(LIAISON, caseId, "/programme/approval", approval), 409, "not-your-file");
        problem(say(ME, caseId, "/programme/approval", approval), 409, "hypothesis-not-adopted");
        problem(say(ME, caseId, "/programme/review", review), 409, "not-approved");
        adopt(caseId);
        say(ME, caseId, "/programme/approval", approval).expect(200);
        say(ME, caseId, "/programme/review", review).expect(200);
        assertThat(types("programme", caseId.toString())).containsExactly("programme-approved", "programme-reviewed");
    }

    @Test
    void a_line_on_private_life_is_opened_only_after_a_supervisor_approved_it() {
        UUID caseId = adopted();
        String line = "{\"code\": \"L15\", \"hypotheses\": [\"%s\"], \"objective\": \"Another motive\"}";
        String quarrel = say(ME, caseId, "/hypotheses", """
                {"stereotypeCheck": "PRIVATE_LIFE", "statement": "A quarrel of the family", "reasons": "Her sister told"}""").json().getString("hypothesisId");
        String quarrels = say(ME, caseId, "/hypotheses", """
                {"stereotypeCheck": "PRIVATE_LIFE", "statement": "A quarrel at work", "reasons": "Her brother told"}""").json().getString("hypothesisId");
        String both = line.formatted(quarrel + "\", \"" + quarrels);
        problem(say(ME, caseId, "/lines", line.formatted(quarrel)), 409, "private-life-not-approved");
        problem(
                say(ME, caseId, "/lines", line.formatted(quarrel).replace("L15", "L5")),
                409,
                "private-life-not-approved");
        say(SUPERVISOR, caseId, "/hypotheses/" + quarrel + "/private-life-approval", REASONS)
                .expect(200);
        problem(say(ME, caseId, "/lines", line.formatted(idOfFirst(caseId))), 409, "private-life-not-approved");
        problem(say(ME, caseId, "/lines", both), 409, "private-life-not-approved");
        say(ME, caseId, "/lines", line.formatted(quarrel)).expect(201);
        say(ME, caseId, "/lines", line.formatted(quarrel).replace("L15", "L5")).expect(201);
        problem(say(ME, caseId, "/lines", line.formatted(UUID.randomUUID())), 404, "not-found");
        problem(say(ME, adopted(), "/lines", line.formatted(quarrel)), 404, "not-found");
    }

    @Test
    void an_alternative_is_discarded_only_after_its_lines_ended_and_did_not_move_since() {
        UUID caseId = adopted();
        String quarrel = say(ME, caseId, "/hypotheses", """
                {"stereotypeCheck": "WORK", "statement": "The quarrel about the meters", "reasons": "Two neighbours"}""").json().getString("hypothesisId");
        String it = "/hypotheses/" + quarrel;
        say(ME, caseId, it + "/adoption", REASONS).expect(200);
        String meters = line(caseId, "L5", quarrel);
        String interview = act(caseId, "WITNESS", meters, 7, ME);
        programme(ME, caseId, 0, 1);
        String discard = "{\"stereotypeCheck\": \"WORK\", \"reasons\": \"The meters were not hers\"}";

        problem(say(ME, caseId, it + "/discards", discard), 409, "line-not-exhausted");
        say(ME, caseId, "/acts/" + interview + "/completion", done("")).expect(200);
        say(ME, caseId, "/lines/" + meters + "/exhaustion", REASONS).expect(200);
        String moved = discard(caseId, it, discard);
        say(ME, caseId, "/lines/" + meters + "/resumption", REASONS).expect(200);
        say(ME, caseId, "/lines/" + meters + "/exhaustion", REASONS).expect(200);
        problem(say(SUPERVISOR, caseId, it + "/discards/" + moved + "/approval", REASONS), 409, "basis-changed");
        say(ME, caseId, it + "/discards/" + moved + "/withdrawal", REASONS).expect(200);
        String again = discard(caseId, it, discard);
        say(SUPERVISOR, caseId, it + "/discards/" + again + "/approval", REASONS)
                .expect(200);

        assertThat(types("hypothesis", quarrel))
                .containsExactly(
                        "hypothesis-proposed",
                        "hypothesis-adopted",
                        "discard-proposed",
                        "discard-dropped",
                        "discard-proposed",
                        "hypothesis-discarded");
        assertThat(clear("hypothesis", quarrel).get(4)).contains(meters, interview);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            /acts?state=SOME   | /state
            /acts?owner=nobody | /owner
            /acts?after=x      | /after
            """)
    void a_list_with_unknown_parameters_is_refused(String list, String pointer) {
        Answer refused = person(ME).get("/v1/investigations" + list);
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly(pointer);
    }

    @Test
    void an_act_without_its_date_is_refused_and_orders_nothing() {
        UUID caseId = adopted();
        String defence = line(caseId, "L1");
        Answer refused = say(ME, caseId, "/acts", """
                {"type": "WITNESS", "lineId": "%s", "legalBasis": "Article 215", "instruction": "Hear her"}""".formatted(defence));
        problem(refused, 422, "invalid");
        assertThat(refused.json().getList("errors.pointer")).containsExactly("/due");
        problem(say(ME, caseId, "/acts", order("WITNESS", UUID.randomUUID().toString(), 7, ME)), 404, "not-found");
        Answer atNoInstant = person(ME).get(path(caseId) + "/programme?at=tomorrow");
        problem(atNoInstant, 422, "invalid");
    }

    /** A case whose file the investigator has taken, and whose first hypothesis is adopted. */
    private static UUID adopted() {
        UUID caseId = taken();
        adopt(caseId);
        return caseId;
    }

    private static void adopt(UUID caseId) {
        say(ME, caseId, first(caseId) + "/adoption", REASONS).expect(200);
    }

    private static String discard(UUID caseId, String hypothesis, String discard) {
        Answer proposed = say(ME, caseId, hypothesis + "/discards", discard);
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.json().getString("discardId");
    }

    private static String line(UUID caseId, String code) {
        return line(caseId, code, idOfFirst(caseId).toString());
    }

    private static String line(UUID caseId, String code, String hypothesis) {
        Answer opened = say(ME, caseId, "/lines", """
                {"code": "%s", "hypotheses": ["%s"], "objective": "Who is harmed by her work for the river"}""".formatted(code, hypothesis));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        return opened.json().getString("lineId");
    }

    private static String act(UUID caseId, String type, String line, int inDays, String owner) {
        Answer ordered = say(ME, caseId, "/acts", order(type, line, inDays, owner));
        assertThat(ordered.status()).as(ordered.text()).isEqualTo(201);
        return ordered.json().getString("actId");
    }

    private static String order(String type, String line, int inDays, String owner) {
        return """
                {"type": "%s", "lineId": "%s", "owner": "%s", "due": "%s", "legalBasis": "Article 215 of the code of procedure",
                 "instruction": "Hear the neighbour who saw the motorcycle"}""".formatted(type, line, subject(owner), days(inDays));
    }

    private static String done(String authorisation) {
        return "{\"result\": \"FOUND\", \"evidence\": [], %s\"text\": \"She saw two men\"}".formatted(authorisation);
    }

    private static String by(String authorisation) {
        return done("\"authorisation\": \"%s\", ".formatted(authorisation));
    }

    private static String asked(UUID caseId, String what) {
        Answer asked = say(ME, caseId, "/authorisations", "{%s, \"application\": \"Of the number\"}".formatted(what));
        assertThat(asked.status()).as(asked.text()).isEqualTo(201);
        return asked.json().getString("authorisationId");
    }

    private static String granted(UUID caseId, String authorisation) {
        say(ME, caseId, "/authorisations/" + authorisation + "/grant", "{}").expect(200);
        return authorisation;
    }

    private static String approval(List<String> lines, List<String> acts) {
        return """
                {"lines": ["%s"], "acts": ["%s"], "nextReview": "%s", "objectives": "Who gains if the river is not defended"}""".formatted(String.join("\", \"", lines), String.join("\", \"", acts), days(30));
    }

    private static Instant days(int fromNow) {
        return Instant.now().plus(A_DAY.multipliedBy(fromNow));
    }

    private static UUID idOfFirst(UUID caseId) {
        return HypothesisId.first(new CaseId(caseId)).value();
    }

    /** The programme as it will be in some days, as soon as it shows so many acts. */
    private static Json programme(String who, UUID caseId, int inDays, int acts) {
        return eventually(
                () -> person(who)
                        .get(path(caseId) + "/programme?at=" + days(inDays))
                        .json(),
                json -> json.getList("acts") != null && json.getList("acts").size() == acts);
    }

    /** The acts of one case in the list, in the order of the list. */
    private static List<String> acts(String who, String which, long atLeast, UUID caseId) {
        return ofCase(all(who, "/acts?atLeast=" + atLeast + which), caseId).stream()
                .map(item -> (String) item.get("actId"))
                .toList();
    }

    /** The row of one case in the list of last acts; empty if the list has none. */
    private static Map<String, Object> lastAct(long atLeast, UUID caseId) {
        return ofCase(all(SUPERVISOR, "/acts/last-per-file?atLeast=" + atLeast), caseId).stream()
                .findFirst()
                .orElse(Map.of());
    }

    private static List<Map<String, Object>> ofCase(List<Map<String, Object>> items, UUID caseId) {
        return items.stream()
                .filter(item -> item.get("caseId").equals(caseId.toString()))
                .toList();
    }

    /** All pages of a list. */
    private static List<Map<String, Object>> all(String who, String list) {
        List<Map<String, Object>> items = new ArrayList<>();
        Optional<String> after = Optional.of("0");
        while (after.isPresent()) {
            Json page = person(who)
                    .get("/v1/investigations" + list + "&limit=100&after=" + after.get())
                    .json();
            items.addAll(page.getList("items"));
            after = Optional.ofNullable(page.getString("next"));
        }
        return items;
    }

    /** The clear bodies of the events of a stream, as they are published. */
    private List<String> clear(String category, String id) {
        return log.stream(new StreamId(category, UUID.fromString(id))).await().atMost(Duration.ofSeconds(20)).stream()
                .map(event -> new String(event.clear(), StandardCharsets.UTF_8))
                .toList();
    }

    private static List<String> types(String category, String id) {
        return person("auditor")
                .get("/v1/histories/" + category + "/" + id)
                .json()
                .getList("metadata.type", String.class)
                .stream()
                .map(type -> type.replace("esperanza.investigation.", "").replace(".v1", ""))
                .toList();
    }
}
