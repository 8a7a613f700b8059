package esperanza.endtoend;

import esperanza.local.demonstration.Answer;
import java.util.Optional;

/** The work of an investigator on the hypotheses of a case. */
interface WorksOnHypotheses extends OnCase {

    /** The link with the defence work, which software proposed. */
    default String theFirstHypothesis() {
        return sees("/hypotheses").text("/items/0/hypothesisId");
    }

    default void adopts(String hypothesis) {
        does("/hypotheses/" + hypothesis + "/adoption", """
                {"reasons": "The threat names her work for the river"}""");
    }

    default void namesWhoseInterestsHerWorkTouches(String hypothesis) {
        does("/hypotheses/" + hypothesis + "/interests", """
                {"interests": ["The concession of the dam"], "reasons": "Her complaint stopped it"}""");
    }

    /** An alternative that was checked for stereotypes: it is about the work, not about private life. */
    default String proposesAnAlternativeAboutHerWork() {
        return does("/hypotheses", """
                {"stereotypeCheck": "WORK", "statement": "The quarrel about the water meters",
                 "reasons": "Two neighbours told of it"}""").text("/hypothesisId");
    }

    /** An act that was done speaks for the hypothesis. Waits until it can be found. */
    default void findsSupportedBy(String hypothesis, String act) {
        var events = story().until(login(), "investigation", story().file() + "/events", answer -> done(answer, act)
                .isPresent());
        does("/hypotheses/" + hypothesis + "/support", """
                {"because": ["%s"], "reasons": "The number belongs to the guards of the dam"}""", done(events, act).orElseThrow());
    }

    private static Optional<String> done(Answer events, String act) {
        return CaseStory.each(events, "/items").stream()
                .filter(event -> event.path("stream").asText().equals(act))
                .filter(event -> event.path("event").asText().contains("act-done"))
                .map(event -> event.path("eventId").asText())
                .findFirst();
    }

    /** Waits until the judgment can be found. */
    default void findsEstablishedBy(String hypothesis, String judgment) {
        story().until(login(), "investigation", story().file() + "/procedure", answer -> answer.text()
                .contains(judgment));
        does("/hypotheses/" + hypothesis + "/judgment", """
                {"factId": "%s", "reasons": "The court held that she was threatened for her work"}""", judgment);
    }
}
