package esperanza.endtoend;

import esperanza.local.demonstration.Answer;
import java.time.Instant;

/** The ombudsman, who oversees one case. */
record Ombudsman(CaseStory story, String login) implements OnCase {

    void demandsAnAnswerOf(String function, Instant demandedAt) {
        story.done(login, "notification", "/v1/cases/" + story.caseId() + "/oversight/demands", """
                {"of": "%s", "question": "Why was nothing done?", "demandedAt": "%s"}""".formatted(
                        function, demandedAt));
    }

    void contests(String item) {
        does("/diligence/" + item + "/contests", "{\"words\": \"Nothing was asked about the concession\"}");
    }

    Answer seesTheAlerts() {
        return story.sees(login, "notification", "/v1/alerts?all=true&case=" + story.caseId());
    }
}
