package esperanza.endtoend;

import esperanza.local.demonstration.Answer;

/** A supervisor of one case. */
record Supervisor(CaseStory story, String login) implements OnCase {

    void assignsTheSpecialisedUnit() {
        does("/unit", """
                {"unit": "DEFENDERS_UNIT", "specialised": true, "reasons": "It works on threats alone"}""");
    }

    void saysWhyItWasLeftUndone(String item) {
        does("/diligence/" + item + "/justification", """
                {"ground": "DONE_ELSEWHERE", "reasons": "The mechanism records it outside"}""");
    }

    Answer seesTheClocks() {
        return story.sees(login, "notification", "/v1/deadlines?all=true&case=" + story.caseId());
    }
}
