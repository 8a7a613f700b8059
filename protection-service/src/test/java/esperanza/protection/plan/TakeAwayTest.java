package esperanza.protection.plan;

import static esperanza.protection.plan.Threats.command;
import static esperanza.protection.plan.Threats.decided;
import static esperanza.protection.plan.Threats.key;
import static esperanza.protection.plan.Threats.person;
import static esperanza.protection.plan.Threats.plan;
import static esperanza.protection.plan.Threats.problem;
import static esperanza.protection.plan.Threats.referred;
import static esperanza.protection.plan.Threats.subject;
import static esperanza.runtime.Eventually.eventually;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.protection.KeycloakResource;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** From a proposal to take a measure away to its effect, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "protection"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class TakeAwayTest {

    private static final String OFFICER = "protection-officer";
    private static final String ANALYST = "risk-analyst";
    private static final String DIRECTOR = "board-member";
    private static final String SUPERVISOR = "supervisor";

    private final UUID woman = UUID.randomUUID();
    private final UUID caseId = referred(woman);
    private final String measure = "/measures/" + decided(OFFICER, woman, caseId, "Two escorts");

    @Test
    void a_measure_ends_after_each_step_of_the_chain_and_nothing_before() {
        problem(act(ANALYST, measure + "/changes", proposal("OFFICE_ENDED")), 409, "facts-unchanged");
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        problem(act(ANALYST, measure + "/changes", proposal("OFFICE_ENDED")), 409, "facts-unchanged");
        reassessedAndProposed();
        assertThat(change("stage")).isEqualTo("OPEN");
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "change-not-told");
        problem(act(OFFICER, measure + "/changes/telling", notice()), 409, "person-not-heard");
        act(ANALYST, measure + "/changes/hearings", "{\"how\": \"CALL\", \"words\": \"She is afraid of the road\"}")
                .expect(200);
        act(OFFICER, measure + "/changes/telling", notice()).expect(200);
        problem(act(OFFICER, measure + "/changes/matters", matter()), 409, "change-answer-term-runs");
        problem(act(ANALYST, measure + "/changes/answers", answer("AGREES")), 409, "agreement-needs-another-person");
        act(SUPERVISOR, measure + "/changes/answers", answer("AGREES")).expect(200);
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "change-not-decided");
        String appeal = appealed();
        String decision = "/decisions/"
                + act(OFFICER, measure + "/changes/matters", matter())
                        .expect(201)
                        .json()
                        .getString("decisionId");
        assertThat(read().getString("decisions[0].about")).isEqualTo("CHANGE");
        act(DIRECTOR, decision + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": true, "reasons": "The road is watched now"}]}""".formatted(measure.substring(10)))
                .expect(200);
        act(DIRECTOR, decision + "/adoption", "{}").expect(200);
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "decision-not-told");
        act(
                        OFFICER,
                        decision + "/telling",
                        "{\"channelClass\": \"SAFE_IN_PERSON\", \"appealBy\": \"2099-03-30T05:59:59Z\"}")
                .expect(200);
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "appeal-pending");
        takenBack(appeal);
        act(OFFICER, measure + "/changes/effect", "{}").expect(200);
        assertThat(read().getString("measures[0].now.takenAway")).isEqualTo("ENDED");
        assertThat(change("stage")).isEqualTo("CARRIED_OUT");
        problem(act(OFFICER, measure + "/handover", "{}"), 409, "measure-ended");

        problem(opening(DIRECTOR), 409, "no-matter-here");
        Json opened = opening(SUPERVISOR).expect(200).json();
        assertThat(opened.<String>getList("events.event"))
                .containsExactly(
                        "change-proposed", "beneficiary-heard", "change-told", "change-answered", "change-appealed");
        assertThat(opened.getString("events[0].content.words")).isEqualTo("Nobody followed her for a year");
    }

    /** Else the same facts go from one person to the next until one of them says yes. */
    @Test
    void a_change_that_was_refused_is_put_to_nobody_else() {
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        reassessedAndProposed();
        act(ANALYST, measure + "/changes/hearings", "{\"how\": \"CALL\", \"words\": \"She is afraid of the road\"}")
                .expect(200);
        act(OFFICER, measure + "/changes/telling", notice()).expect(200);
        act(SUPERVISOR, measure + "/changes/answers", answer("OBJECTS")).expect(200);
        String decision = "/decisions/"
                + act(OFFICER, measure + "/changes/matters", matter())
                        .expect(201)
                        .json()
                        .getString("decisionId");
        act(DIRECTOR, decision + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "The car still follows her"}]}""".formatted(measure.substring(10)))
                .expect(200);
        problem(act(OFFICER, measure + "/changes/matters", matter()), 409, "change-refused");
        act(DIRECTOR, decision + "/return", "{\"reasons\": \"Say which car\"}").expect(200);
        act(OFFICER, measure + "/changes/matters", matter()).expect(201);
        act(DIRECTOR, decision + "/ruling", """
                {"rulings": [{"proposedId": "%s", "granted": false, "reasons": "The grey car follows her"}]}""".formatted(measure.substring(10)))
                .expect(200);
        act(DIRECTOR, decision + "/adoption", "{}").expect(200);
        problem(act(OFFICER, measure + "/changes/matters", matter()), 409, "change-refused");
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "change-not-decided");
        act(OFFICER, measure + "/changes/withdrawal", "{\"words\": \"She keeps it\"}")
                .expect(200);
    }

    @Test
    void an_appeal_holds_a_change_at_once_and_a_new_threat_needs_a_new_decision() {
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        reassessedAndProposed();
        String appeal = appealed();
        assertThat(read().getBoolean("measures[0].change.appealed")).isTrue();
        assertThat(read().getString("appeals[0].against")).isEqualTo("CHANGE");
        problem(
                act(SUPERVISOR, appeal + "/assessor", "{\"person\": \"%s\"}".formatted(subject(ANALYST))),
                409,
                "assessed-by-the-same");
        opening(DIRECTOR).expect(200);
        act(DIRECTOR, appeal + "/study", "{\"words\": \"Is the road safe?\"}").expect(200);
        problem(act(DIRECTOR, appeal + "/resolution", resolved()), 409, "study-missing");
        act(OFFICER, appeal + "/study/receipt", "{\"words\": \"The same car, four nights\"}")
                .expect(200);
        act(DIRECTOR, appeal + "/resolution", resolved()).expect(200);
        assertThat(read().getString("appeals[0].outcome")).isEqualTo("GRANTED");
        assertThat(read().getBoolean("measures[0].change.appealed")).isTrue();
        act(OFFICER, measure + "/changes/withdrawal", "{\"words\": \"She is right\"}")
                .expect(200);
        assertThat(change("stage")).isEqualTo("DROPPED");
        problem(act(OFFICER, measure + "/changes/effect", "{}"), 409, "no-change");
        problem(act(OFFICER, measure + "/imposed-end", imposed()), 403, "wrong-role");
        act(SUPERVISOR, measure + "/imposed-end", imposed()).expect(200);
        assertThat(read().getString("measures[0].now.takenAway")).isEqualTo("IMPOSED");

        String delay = act(OFFICER, "/appeals", """
                        {"caseId": "%s", "against": "DELAY", "by": "BENEFICIARY", "urgent": true}""".formatted(caseId))
                .expect(201)
                .json()
                .getString("appealId");
        act(ANALYST, "/appeals/" + delay + "/withdrawal", "{\"by\": \"BENEFICIARY\"}")
                .expect(200);
        act(ANALYST, "/rulings", """
                {"caseId": "%s", "kind": "TUTELA", "outcome": "GRANTED", "words": "Ruling 31"}""".formatted(caseId)).expect(201);
        problem(opening(DIRECTOR), 409, "no-matter-here");
    }

    @Test
    void an_alleged_misuse_is_looked_into_told_answered_and_weighed_and_the_measure_goes_on() {
        String misuse = measure + "/misuses";
        problem(act(ANALYST, misuse + "/weighing", words()), 409, "no-misuse");
        act(OFFICER, misuse, words()).expect(200);
        problem(act(OFFICER, misuse + "/prolongations", prolonged(Duration.ofDays(60))), 409, "prolonged-too-long");
        act(OFFICER, misuse + "/prolongations", prolonged(Duration.ofDays(2))).expect(200);
        problem(act(OFFICER, misuse + "/prolongations", prolonged(Duration.ofDays(3))), 409, "prolonged-already");
        problem(act(OFFICER, misuse + "/telling", words()), 409, "misuse-not-reported");
        act(OFFICER, misuse + "/reports", words()).expect(200);
        act(OFFICER, misuse + "/telling", words()).expect(200);
        problem(act(ANALYST, misuse + "/weighing", words()), 409, "change-answer-term-runs");
        act(ANALYST, misuse + "/answers", "{\"by\": \"BENEFICIARY\"}").expect(200);
        problem(act(ANALYST, misuse + "/weighing", words()), 409, "risk-not-weighed");
        act(ANALYST, "/assessments", assessment("FULL", "HIGH")).expect(201);
        act(ANALYST, misuse + "/weighing", words()).expect(200);
        assertThat(read().getString("measures[0].now.misuse")).isEqualTo("WEIGHED");
        problem(act(ANALYST, misuse + "/withdrawal", words()), 409, "no-misuse");
    }

    /** Those who decided the change do not decide the appeal, also if it came before the matter was prepared. */
    private void takenBack(String appeal) {
        problem(act(DIRECTOR, appeal + "/resolution", resolved()), 409, "resolved-by-the-same");
        for (String own : List.of(ANALYST, OFFICER)) {
            problem(act(own, appeal + "/withdrawal", back()), 409, "withdrawal-needs-another-person");
        }
        act(SUPERVISOR, appeal + "/withdrawal", back()).expect(200);
        problem(act(SUPERVISOR, measure + "/changes/effect", "{}"), 409, "change-proposed-by-the-same");
    }

    private String appealed() {
        act(ANALYST, measure + "/changes/appeals", "{\"by\": \"BENEFICIARY\", \"words\": \"They came again\"}")
                .expect(200);
        return "/appeals/"
                + eventually(this::read, plan -> !plan.getList("appeals").isEmpty())
                        .getString("appeals[0].appealId");
    }

    private static String back() {
        return "{\"by\": \"BENEFICIARY\"}";
    }

    private Answer opening(String who) {
        return person(who)
                .header("Idempotency-Key", key())
                .body("{\"part\": \"CHANGE\", \"purpose\": \"PROTECTION\"}")
                .post(plan(woman) + "/openings");
    }

    private static String prolonged(Duration by) {
        return "{\"until\": \"%s\", \"words\": \"x\"}".formatted(Instant.now().plus(by));
    }

    private static String words() {
        return "{\"words\": \"The phone was lent\"}";
    }

    private void reassessedAndProposed() {
        act(ANALYST, "/assessments", assessment("REASSESSMENT", "HIGH")).expect(201);
        problem(act(ANALYST, measure + "/changes", proposal("RISK_CEASED")), 409, "facts-unchanged");
        problem(act(ANALYST, measure + "/changes", proposal("MISUSE")), 409, "ground-not-in-profile");
        act(ANALYST, measure + "/changes", proposal("OFFICE_ENDED")).expect(201);
    }

    private String change(String what) {
        return read().getString("measures[0].change." + what);
    }

    private Answer act(String who, String path, String body) {
        return command(who, plan(woman), body).post(plan(woman) + path);
    }

    private Json read() {
        return person(OFFICER).get(plan(woman)).expect(200).json();
    }

    private static String proposal(String ground) {
        return "{\"to\": \"ENDED\", \"ground\": \"%s\", \"words\": \"Nobody followed her for a year\"}"
                .formatted(ground);
    }

    private static String notice() {
        return "{\"how\": \"IN_WRITING\", \"words\": \"The escort is to end, because the road is watched\"}";
    }

    private static String answer(String position) {
        return "{\"by\": \"BENEFICIARY\", \"position\": \"%s\", \"words\": \"She is tired of the car\"}"
                .formatted(position);
    }

    private static String matter() {
        return "{\"decidedBy\": \"ONE_PERSON\", \"description\": \"The escort ends; the phone stays\"}";
    }

    private static String resolved() {
        return "{\"outcome\": \"GRANTED\", \"words\": \"The study says so\"}";
    }

    private static String imposed() {
        return "{\"by\": \"COURT\", \"words\": \"Order 12 of the second court\"}";
    }

    private static String assessment(String kind, String level) {
        return """
                {"kind": "%s", "level": "%s", "factors": {%s}, "facts": "Four calls", "whyThisLevel": "x",
                 "differences": "x", "personsView": "x", "unknown": "x"}""".formatted(
                        kind,
                        level,
                        Arrays.stream(TriageFactor.values())
                                .map("\"%s\": \"ABSENT\""::formatted)
                                .collect(joining(", ")));
    }
}
