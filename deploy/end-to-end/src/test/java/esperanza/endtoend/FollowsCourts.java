package esperanza.endtoend;

import java.time.Duration;
import java.time.Instant;

/** The facts of courts and of reparation, as an investigator writes them down. */
interface FollowsCourts extends OnCase {

    String PROCEEDING = """
            "source": "Court 3 of San Isidro", "officialNumber": "2026-00417", "externalId": "%s",
            "occurredAt": "%s\"""";

    /** @param externalId the number of the fact in the books of the court */
    default String notesTheCharges(String externalId) {
        return does("/facts", """
                {"kind": "CHARGES_FILED", %s,
                 "charges": {"offence": "THREATS", "motivePleaded": true, "authorship": "BOTH"}}""", at(externalId)).text("/factId");
    }

    /**
     * One batch: a hearing was set and held, judgment was delivered and became final.
     *
     * @return the judgment that was delivered
     */
    default String notesTheHearingAndTheJudgment(String externalId) {
        var rows = does(
                "/facts/batch",
                """
                {"facts": [{"kind": "HEARING_SET", %s}, {"kind": "HEARING_HELD", %s},
                           {"kind": "JUDGMENT_DELIVERED", "outcome": "CONVICTED", %s},
                           {"kind": "JUDGMENT_FINAL", %s}]}""",
                at(externalId + "-set"),
                at(externalId + "-held"),
                at(externalId + "-judgment"),
                at(externalId + "-final"));
        return rows.text("/rows/2/factId");
    }

    private static String at(String externalId) {
        return PROCEEDING.formatted(externalId, Instant.now());
    }

    default String notesTheClaimOf(String party, String form) {
        return does("/reparations", """
                {"ground": "CLAIMED", "form": "%s", "level": "COMMUNITY", "party": "%s", "content": "In the square"}""", form, party).text("/reparationId");
    }

    default void notesThatTheCourtOrdered(String reparation, String judgment) {
        does("/reparations/" + reparation + "/decision", """
                {"ground": "ORDERED", "factId": "%s", "content": "Within three months"}""", judgment);
    }

    default void plansAndFulfils(String reparation) {
        does(
                "/reparations/" + reparation + "/plan",
                "{\"holder\": \"The governor\", \"due\": \"%s\", \"steps\": \"Agree on the words\"}",
                Instant.now().plus(Duration.ofDays(60)));
        does("/reparations/" + reparation + "/fulfilment", "{\"partial\": false, \"text\": \"It took place\"}");
    }

    default void writesThatItWasAsAgreed(String reparation) {
        does("/reparations/" + reparation + "/confirmation", "{\"words\": \"It was as we had agreed\"}");
    }
}
