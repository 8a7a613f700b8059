package esperanza.endtoend;

import java.time.Instant;

/** A protection officer of one case. */
record ProtectionOfficer(CaseStory story, String login) {

    /** @return the measure that was decided, as a path below the plan */
    String decidesAnEscortFor(String party, Instant decidedAt) {
        return "/measures/"
                + story.decided(login, "protection", CaseStory.plan(party), "/urgent-measures", """
                {"caseId": "%s", "type": "ESCORT", "description": "Two escorts", "reasons": "Armed men at the door",
                 "occurredAt": "%s"}""".formatted(
                                        story.caseId(), decidedAt))
                        .text("/measureId");
    }

    void handsOver(String party, String measure) {
        story.decided(
                login,
                "protection",
                CaseStory.plan(party),
                measure + "/handover",
                "{\"occurredAt\": \"%s\"}".formatted(Instant.now()));
    }

    /** Another person writes down that the party says so. */
    void writesThatItIsThere(String party, String measure) {
        story.decided(
                login,
                "protection",
                CaseStory.plan(party),
                measure + "/handover/confirmation",
                "{\"by\": \"BENEFICIARY\"}");
    }
}
