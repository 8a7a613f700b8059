package esperanza.endtoend;

import static java.util.stream.Collectors.joining;

import esperanza.local.demonstration.Answer;
import java.time.Instant;
import java.util.stream.Stream;

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

    /** One conversation with the party: what is offered, support, children, the group, and the effect on the work. */
    void speaksAboutProtectionWith(String party) {
        var offer = offersATelephoneTo(party);
        var measure = story.sees(login, "protection", CaseStory.plan(party)).text("/offers/0/measures/0/offeredId");
        decided(
                party,
                "/offers/" + offer + "/answers",
                "{\"answers\": [{\"offeredId\": \"%s\", \"answer\": \"ACCEPTED\"}]}".formatted(measure));
        decided(party, "/support-offers", "{\"answer\": \"DECLINED\"}");
        decided(party, "/children-assessments", "{\"found\": \"NONE\"}");
        decided(party, "/collective-considerations", "{\"outcome\": \"INDIVIDUAL\"}");
        var effects = Stream.of("MOVEMENT", "WORK", "GROUP", "FAMILY", "MONEY", "HEALTH", "PRIVACY")
                .map("\"%s\": \"SOME\""::formatted)
                .collect(joining(", "));
        decided(party, "/work-effects", "{\"effects\": {%s}}".formatted(effects));
    }

    /** @return the offer, which nobody has answered */
    String offersATelephoneTo(String party) {
        return decided(party, "/offers", "{\"types\": [\"MOBILE_OR_SATELLITE_PHONE\"]}")
                .text("/offerId");
    }

    /** As the example of the command does. */
    void assessesTheRiskOf(String party) {
        decided(party, "/assessments", story.exampleOf("/v1/protections/{planId}/assessments"));
    }

    private Answer decided(String party, String act, String body) {
        return story.decided(login, "protection", CaseStory.plan(party), act, body);
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
