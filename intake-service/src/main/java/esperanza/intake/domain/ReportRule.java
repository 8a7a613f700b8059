package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a report is refused. A report itself never is. */
public enum ReportRule implements RuleViolation.Rule {
    NO_SUCH_REPORT("no-such-report", "There is no such report"),
    ERASED("erased", "The data of this report were erased"),
    BELOW_RED_FLAG_FLOOR(
            "below-red-flag-floor", "A red flag is or was present: only a second person may set a lower urgency"),
    NOT_BELOW_THE_FLOOR("not-below-the-floor", "No red flag demands more than that: triage it"),
    NO_LOWERING_PROPOSED("no-lowering-proposed", "Nobody has proposed a lower urgency since it was last triaged"),
    SECOND_PERSON_IS_ANOTHER("second-person-is-another", "Whoever proposed it cannot be the second person"),
    NO_SUCH_TRANSFER("no-such-transfer", "This report was not transferred so"),
    NOT_A_PARTY_OF_THE_REPORT("not-a-party-of-the-report", "This party is not named in the report"),
    PARTY_IS_ITSELF("party-is-itself", "A party cannot be recognised as itself"),
    PARTY_ALREADY_RECOGNISED("party-already-recognised", "This party was recognised as another one; undo that first"),
    PARTY_NOT_RECOGNISED("party-not-recognised", "This party was not recognised as another one"),
    NO_SUCH_PARTY("no-such-party", "No report names the party that this one is said to be"),
    NOT_A_COLLECTIVE("not-a-collective", "This party is no collective: it says for itself what it consents to"),
    ONLY_ITS_OWN_PROCEDURE(
            "only-its-own-procedure", "Nobody consents for a collective: record what its own procedure decided"),
    CONSENT_REFUSED("consent-refused", "Somebody in the report does not consent to its being given there"),
    IS_A_TEST("is-a-test", "This report is a test: nothing follows from it");

    private final String code;
    private final String title;

    ReportRule(String code, String title) {
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
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
