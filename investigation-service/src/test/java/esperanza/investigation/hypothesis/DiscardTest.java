package esperanza.investigation.hypothesis;

import static esperanza.investigation.file.Callers.INTAKE;
import static esperanza.investigation.file.Callers.file;
import static esperanza.investigation.file.Callers.first;
import static esperanza.investigation.file.Callers.investigator;
import static esperanza.investigation.file.Callers.path;
import static esperanza.investigation.file.Callers.person;
import static esperanza.investigation.file.Callers.problem;
import static esperanza.investigation.file.Callers.say;
import static esperanza.investigation.file.Callers.subject;
import static esperanza.investigation.file.Callers.taken;
import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.KeycloakResource;
import esperanza.investigation.analysis.domain.ProductId;
import esperanza.investigation.analysis.domain.ProductKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.local.KafkaResource;
import esperanza.local.PostgresResource;
import esperanza.runtime.http.Answer;
import esperanza.runtime.http.Json;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The link with the defence work is discarded and comes back, over HTTP on real PostgreSQL, Kafka and Keycloak. */
@QuarkusTest
@QuarkusTestResource(value = PostgresResource.class, initArgs = @ResourceArg(name = "service", value = "investigation"))
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(KeycloakResource.class)
class DiscardTest {

    private static final String ME = "investigator";
    private static final String SUPERVISOR = "supervisor";
    private static final String WHY = "{\"reasons\": \"Each trace led to the neighbour\"}";

    @Test
    void the_link_with_the_defence_work_is_discarded_after_its_work_and_after_the_party_answered() {
        UUID caseId = taken();
        String it = first(caseId);
        done(say(ME, caseId, it + "/adoption", WHY));
        problem(propose(caseId, ""), 409, "context-missing");
        done(say(ME, caseId, "/context-analysis", """
                {"product": {"version": 1, "confidence": "MODERATE", "text": "Who wants the river", "sources": ["A register"]},
                 "interests": ["The river"], "actors": ["The guards"]}"""));
        problem(propose(caseId, context(caseId, 1)), 409, "line-not-exhausted");
        String line = exhausted(caseId);
        problem(propose(caseId, context(caseId, 2)), 409, "context-missing");
        String discard = proposed(caseId);
        String approval = it + "/discards/" + discard + "/approval";
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "victim-not-told");
        String notice = notice(caseId, 0);
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "victim-not-told");
        done(say(ME, caseId, notice + "/giving", "{\"channelClass\": \"SAFE_IN_PERSON\", \"textIn\": \"ES\"}"));
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "answer-term-runs");
        done(hear(caseId, discard));

        done(say(ME, caseId, "/lines/" + line + "/resumption", WHY));
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "basis-changed");
        done(say(ME, caseId, "/lines/" + line + "/exhaustion", WHY));
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "basis-changed");
        done(say(ME, caseId, it + "/discards/" + discard + "/withdrawal", WHY));
        discard = proposed(caseId);
        found(caseId);
        problem(say(SUPERVISOR, caseId, it + "/discards/" + discard + "/approval", WHY), 409, "basis-changed");
        done(say(ME, caseId, it + "/discards/" + discard + "/withdrawal", WHY));
        discard = proposed(caseId);
        approval = it + "/discards/" + discard + "/approval";
        done(say(SUPERVISOR, caseId, notice(caseId, 2) + "/withholding-for-danger", WHY));
        problem(say(SUPERVISOR, caseId, approval, WHY), 409, "same-person");
        done(say(
                ME,
                caseId,
                notice(caseId, 2) + "/giving",
                "{\"channelClass\": \"SAFE_IN_PERSON\", \"textIn\": \"ES\"}"));
        done(hear(caseId, discard));
        done(say(SUPERVISOR, caseId, approval, WHY));
        assertThat(hypothesis(caseId).getString("status")).isEqualTo("DISCARDED");

        linked(caseId);
        String threat = review(caseId, 0);
        problem(say(SUPERVISOR, caseId, it + "/keeping", because("cause", "\"" + threat + "\"")), 409, "same-person");
        found(caseId);
        String evidence = review(caseId, 1);
        problem(
                say(ME, caseId, it + "/reopening", because("because", "[\"" + UUID.randomUUID() + "\"]")),
                409,
                "no-such-event");
        done(say(ME, caseId, it + "/reopening", because("because", "[\"" + evidence + "\"]")));
        assertThat(hypothesis(caseId).getString("status")).isEqualTo("ACTIVE");

        decisionsShowWhatWasKnown(caseId, threat);
    }

    @Test
    void a_new_threat_is_named_by_a_review_of_the_programme_in_force() {
        UUID caseId = taken();
        done(say(ME, caseId, first(caseId) + "/adoption", WHY));
        String line = opened(caseId);
        String act = say(ME, caseId, "/acts", order(line)).json().getString("actId");
        done(say(ME, caseId, "/programme/approval", """
                {"lines": ["%s"], "acts": ["%s"], "nextReview": "%s", "objectives": "Who gains"}""".formatted(line, act, days(30))));
        String review = """
                {"version": 1, "causes": [%s], "outcome": "GOES_ON", "nextReview": "%s", "reasons": "Another threat"}""";
        done(say(ME, caseId, "/programme/review", review.formatted("", days(30))));
        linked(caseId);
        String threat = eventually(() -> programme(caseId), json -> !json.getList("reviewsDue")
                        .isEmpty())
                .getString("reviewsDue[0]");
        eventually(() -> item(caseId, "HP-09").equals("NOT_MET"));
        problem(
                say(ME, caseId, "/programme/review", review.formatted("\"" + UUID.randomUUID() + "\"", days(60))),
                409,
                "no-such-event");
        done(say(ME, caseId, "/programme/review", review.formatted("\"" + threat + "\"", days(60))));
        assertThat(programme(caseId).getList("reviewsDue")).isEmpty();
        eventually(() -> item(caseId, "HP-09").equals("MET"));
        eventually(() -> investigator()
                .get(path(caseId) + "/decisions")
                .json()
                .getList("items.decision.event")
                .contains("programme-approved"));
    }

    private static Json programme(UUID caseId) {
        return investigator().get(path(caseId) + "/programme").json();
    }

    private static void linked(UUID caseId) {
        INTAKE.publish(
                new StreamId("case", UUID.randomUUID()), "case-linked.v1", """
                {"caseId": "%s", "with": "%s"}""".formatted(caseId, UUID.randomUUID()));
    }

    private static void decisionsShowWhatWasKnown(UUID caseId, String threat) {
        Json decisions = eventually(
                () -> investigator().get(path(caseId) + "/decisions").json(),
                json -> json.getList("items.decision.event").contains("hypothesis-reopened"));
        assertThat(decisions.getList("items.decision.event", String.class))
                .containsSubsequence(
                        "hypothesis-adopted",
                        "line-exhausted",
                        "discard-proposed",
                        "discard-dropped",
                        "discard-proposed",
                        "discard-dropped",
                        "discard-proposed",
                        "hypothesis-discarded",
                        "hypothesis-reopened")
                .doesNotContain("hypothesis-review-called", "notice-called");
        String proposal = "items[decision.event=discard-proposed].";
        assertThat(decisions.getInt(proposal + "content.context.version")).isEqualTo(1);
        assertThat(decisions.getList(proposal + "content.lines.version")).containsExactly(2);
        assertThat(decisions.toString()).doesNotContain("neighbour").doesNotContain("reasons");
        String then = decisions.getString("items[decision.event=hypothesis-discarded].decision.recordedAt");
        List<String> known =
                investigator().get(path(caseId) + "/events?asOf=" + then).json().getList("items.eventId", String.class);
        List<String> now = investigator().get(path(caseId) + "/events").json().getList("items.eventId", String.class);
        assertThat(known).doesNotContain(threat);
        assertThat(now).contains(threat).containsAll(known);
    }

    /** A line of the link with the defence work on which nothing more can be done. */
    private static String exhausted(UUID caseId) {
        String line = opened(caseId);
        String act = say(ME, caseId, "/acts", order(line)).json().getString("actId");
        done(say(ME, caseId, "/acts/" + act + "/completion", """
                {"result": "FOUND", "evidence": [], "text": "She saw two men"}"""));
        problem(propose(caseId, context(caseId, 1)), 409, "line-not-exhausted");
        done(say(ME, caseId, "/lines/" + line + "/exhaustion", WHY));
        return line;
    }

    private static String opened(UUID caseId) {
        return say(ME, caseId, "/lines", """
                {"code": "L1", "hypotheses": ["%s"], "objective": "Who is harmed by her work"}""".formatted(first(caseId).substring("/hypotheses/".length())))
                .json()
                .getString("lineId");
    }

    private static String order(String line) {
        return """
                {"type": "WITNESS", "lineId": "%s", "owner": "%s", "due": "%s", "legalBasis": "Article 215",
                 "instruction": "Hear the neighbour"}""".formatted(line, subject(ME), days(7));
    }

    private static Instant days(int fromNow) {
        return Instant.now().plus(Duration.ofDays(fromNow));
    }

    private static String context(UUID caseId, int version) {
        UUID product = ProductId.of(new CaseId(caseId), ProductKind.CONTEXT).value();
        return "\"context\": {\"id\": \"%s\", \"version\": %d},".formatted(product, version);
    }

    private static Answer propose(UUID caseId, String context) {
        return say(ME, caseId, first(caseId) + "/discards", """
                {%s "stereotypeCheck": "WORK", "reasons": "Each trace led to the neighbour"}""".formatted(context));
    }

    private static String proposed(UUID caseId) {
        Answer proposed = propose(caseId, context(caseId, 1));
        assertThat(proposed.status()).as(proposed.text()).isEqualTo(201);
        return proposed.json().getString("discardId");
    }

    /** The notice of one of the proposed discards, once it is called. */
    private static String notice(UUID caseId, int which) {
        String notices = "parties[0].notices[*milestone=DISCARD_PROPOSED]";
        return "/notices/"
                + eventually(
                                () -> investigator()
                                        .get(path(caseId) + "/participation")
                                        .json(),
                                json -> json.getList(notices).size() > which)
                        .getString(notices + "[" + which + "].noticeId");
    }

    private static Answer hear(UUID caseId, String discard) {
        return say(
                ME,
                caseId,
                "/parties/" + file(caseId).json().getString("affected[0].party") + "/hearings",
                """
                {"before": "DISCARD", "about": "%s", "how": "PERSON", "words": "The threat names the river"}""".formatted(discard));
    }

    private static void found(UUID caseId) {
        Answer found = say(ME, caseId, "/evidence", """
                {"kind": "MESSAGING", "what": "A voice", "whence": "Her telephone", "where": "Safe 2"}""");
        assertThat(found.status()).as(found.text()).isEqualTo(201);
    }

    /** One of the events that called for a review of the discarded hypothesis, once it did. */
    private static String review(UUID caseId, int which) {
        return eventually(
                        () -> hypothesis(caseId),
                        json -> json.getList("reviews") != null
                                && json.getList("reviews").size() > which)
                .getString("reviews[" + which + "]");
    }

    private static String because(String field, String value) {
        return "{\"%s\": %s, \"reasons\": \"It is new\"}".formatted(field, value);
    }

    private static Json hypothesis(UUID caseId) {
        return investigator().get(path(caseId) + "/hypotheses").json().at("items[0]");
    }

    private static String item(UUID caseId, String item) {
        return person(SUPERVISOR)
                .get(path(caseId) + "/diligence")
                .json()
                .getString("items[item=%s].status".formatted(item));
    }

    private static void done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }
}
