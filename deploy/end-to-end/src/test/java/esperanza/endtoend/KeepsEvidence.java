package esperanza.endtoend;

import java.time.Duration;
import java.time.Instant;

/** The work of an investigator on evidence, its custody, its preservation, and what a court has to allow. */
interface KeepsEvidence extends OnCase {

    String SHA_256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    default String identifies(String kind, String what) {
        return does("/evidence", """
                {"kind": "%s", "what": "%s", "whence": "From her, with her consent", "where": "Safe 2"}""", kind, what).text("/evidenceId");
    }

    default String identifiesWhatIsSoonGone(String kind, String what) {
        return does("/evidence", """
                {"kind": "%s", "what": "%s", "whence": "From her, with her consent", "where": "Safe 2",
                 "volatileUntil": "%s"}""", kind, what, Instant.now().plus(Duration.ofDays(5)))
                .text("/evidenceId");
    }

    default void secures(String evidence) {
        does("/evidence/" + evidence + "/custody", """
                {"sha256": "%s", "how": "SURRENDERED", "place": "Room 4", "seal": "A-2210"}""", SHA_256);
    }

    default String offers(String evidence, OnCase receiver) {
        return does("/evidence/" + evidence + "/custody/transfers", """
                {"to": "%s", "place": "Room 4", "seal": "A-2210", "purpose": "Comparison"}""", receiver.subject())
                .text("/transferId");
    }

    default void receives(String evidence, String transfer) {
        does("/evidence/" + evidence + "/custody/transfers/" + transfer + "/receipt", """
                {"sealIntact": true, "seal": "A-2210"}""");
    }

    default void findsUnchanged(String evidence) {
        does("/evidence/" + evidence + "/custody/checks", """
                {"result": "MATCHES", "sha256": "%s"}""", SHA_256);
    }

    default void analyses(String evidence, String act) {
        does("/evidence/" + evidence + "/analyses", "{\"act\": \"%s\", \"result\": \"Printed in the valley\"}", act);
    }

    default String asksToPreserve(String evidence) {
        return does("/preservations", """
                {"basis": "DOMESTIC", "until": "%s", "evidence": ["%s"], "addressee": "The provider",
                 "data": "The account, 1 to 3 March"}""", Instant.now().plus(Duration.ofDays(90)), evidence)
                .text("/preservationId");
    }

    default void notesTheYesOfTheProvider(String preservation) {
        does("/preservations/" + preservation + "/confirmation", "{\"reference\": \"Letter 118\"}");
    }

    default String asksTheCourtFor(String measure, String act) {
        return does("/authorisations", """
                {"measure": "%s", "act": "%s", "application": "Calls of the number, 1 to 3 March"}""", measure, act).text("/authorisationId");
    }

    default void notesTheGrant(String authorisation) {
        does(
                "/authorisations/" + authorisation + "/grant",
                "{\"until\": \"%s\"}",
                Instant.now().plus(Duration.ofDays(30)));
    }
}
