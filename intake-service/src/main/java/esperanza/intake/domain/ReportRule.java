package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a report is refused. A report itself never is. */
public enum ReportRule implements RuleViolation.Rule {
    NO_SUCH_REPORT("There is no such report"),
    ERASED("The data of this report were erased"),
    BELOW_RED_FLAG_FLOOR("A red flag is or was present: only a second person may set a lower urgency"),
    NOT_BELOW_THE_FLOOR("No red flag demands more than that: triage it"),
    NO_LOWERING_PROPOSED("Nobody has proposed a lower urgency since it was last triaged"),
    SECOND_PERSON_IS_ANOTHER("Whoever proposed it cannot be the second person"),
    NO_SUCH_TRANSFER("This report was not transferred so"),
    NOT_A_PARTY_OF_THE_REPORT("This party is not named in the report"),
    PARTY_IS_ITSELF("A party cannot be recognised as itself"),
    PARTY_ALREADY_RECOGNISED("This party was recognised as another one; undo that first"),
    PARTY_NOT_RECOGNISED("This party was not recognised as another one"),
    NO_SUCH_PARTY("No report names the party that this one is said to be"),
    NOT_A_COLLECTIVE("This party is no collective: it says for itself what it consents to"),
    ONLY_ITS_OWN_PROCEDURE("Nobody consents for a collective: record what its own procedure decided"),
    CONSENT_REFUSED("Somebody in the report does not consent to its being given there"),
    IS_A_TEST("This report is a test: nothing follows from it");

    private final String title;

    ReportRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_REPORT;
    }
}
