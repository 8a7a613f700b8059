package esperanza.endtoend;

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

    /** Waits until somebody is called about the clock. */
    void seesAnAlert(String kind, String deadline) {
        story.until(
                login,
                "notification",
                "/v1/alerts?all=true&case=" + story.caseId(),
                answer -> CaseStory.each(answer, "/items").stream()
                        .filter(alert -> alert.path("kind").asText().equals(kind))
                        .anyMatch(alert -> alert.path("deadlineId").asText().equals(deadline)));
    }
}
