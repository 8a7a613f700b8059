package esperanza.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Predicate;

/** The work of an investigator on the programme: lines of enquiry and acts. */
interface FollowsLines extends OnCase {

    /** An act that was ordered, and the line that it belongs to. */
    record Ordered(String act, String line) {}

    /** Opens a line that tests the hypothesis, and orders an act on it. */
    default Ordered opensALine(String code, String hypothesis, String type, Duration within) {
        var line = does("/lines", """
                {"code": "%s", "hypotheses": ["%s"], "objective": "Who is harmed by her work"}""", code, hypothesis).text("/lineId");
        var act = does("/acts", """
                {"type": "%s", "lineId": "%s", "due": "%s", "legalBasis": "Article 215", "instruction": "As agreed"}""", type, line, Instant.now().plus(within)).text("/actId");
        return new Ordered(act, line);
    }

    default void approvesTheProgrammeOf(Collection<Ordered> ordered) {
        does(
                "/programme/approval",
                """
                {"lines": %s, "acts": %s, "nextReview": "%s", "objectives": "Who gains if nobody defends the river"}""",
                OnCase.ids(ordered.stream().map(Ordered::line).toArray()),
                OnCase.ids(ordered.stream().map(Ordered::act).toArray()),
                Instant.now().plus(Duration.ofDays(30)));
    }

    default void reviewsTheProgramme() {
        does("/programme/review", """
                {"version": 1, "causes": [], "outcome": "GOES_ON", "nextReview": "%s", "reasons": "As planned"}""", Instant.now().plus(Duration.ofDays(30)));
    }

    default void completes(String act) {
        completes(act, "");
    }

    /** @param on what it gave and what allowed it, as further properties of the body */
    default void completes(String act, String on) {
        does("/acts/" + act + "/completion", """
                {"result": "FOUND", "text": "The number called the house eleven times"%s}""", on.isEmpty() ? ", \"evidence\": []" : ", " + on);
    }

    /** Waits until the end of the act can be found. */
    default void exhausts(Ordered ordered) {
        seesAct(ordered.act(), act -> act.path("state").asText().equals("DONE"));
        does("/lines/" + ordered.line() + "/exhaustion", "{\"reasons\": \"Nothing more can be found\"}");
    }

    /** Waits until the date of the act has passed. */
    default void seesOverdue(Ordered ordered) {
        seesAct(ordered.act(), shown -> shown.path("overdue").asBoolean());
    }

    private void seesAct(String id, Predicate<JsonNode> asItShouldBe) {
        story().until(
                        login(),
                        "investigation",
                        story().file() + "/programme",
                        answer -> CaseStory.each(answer, "/acts").stream()
                                .filter(act -> act.path("actId").asText().equals(id))
                                .anyMatch(asItShouldBe));
    }
}
