package esperanza.intake.report.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on a report. A report itself is never refused. */
public enum ReportRule implements RuleViolation.Rule {
    NO_SUCH_REPORT("There is no such report"),
    ERASED("The data of this report were erased"),
    BELOW_RED_FLAG_FLOOR("A red flag is or was present: only a second person may set a lower urgency"),
    NOT_BELOW_THE_FLOOR("No red flag demands more than this urgency: triage the report instead"),
    NO_LOWERING_PROPOSED("Nobody has proposed a lower urgency since it was last triaged"),
    SECOND_PERSON_IS_ANOTHER("The person who proposed the lower urgency cannot confirm it"),
    NO_SUCH_TRANSFER("This report has no such transfer"),
    NOT_A_PARTY_OF_THE_REPORT("This party is not named in the report"),
    NOT_A_COLLECTIVE("This party is no collective: the person consents or refuses for themself"),
    ONLY_ITS_OWN_PROCEDURE("Nobody consents for a collective: record what its own procedure decided"),
    CONSENT_REFUSED("The reporter or a party of the report refuses this transfer"),
    NOTHING_CODED("The coding says nothing"),
    TOO_MANY_PARTIES("A report names at most 50 parties: code a larger group as a collective"),
    NO_DUTY_DONE("This records nothing: say which duty was done"),
    ANSWER_DOES_NOT_FIT("A question is answered or declined, and an offer is accepted or declined"),
    FURTHER_INTERVIEW_WITHOUT_CAUSE("This person was interviewed before: say the cause of a further interview"),
    NOTHING_SECURED("Give the exact words, the hash of the original, or the place where it lies sealed"),
    NOBODY_READS_QUESTIONS(
            "The reporter can read no question here: there is no login, and no receipt that still opens the report. Ask"
                    + " in the way that the reporter called safe"),
    NOBODY_READS_NOTICES(
            "The person can read no notice here: there is no receipt that still opens the report, and this party has no"
                    + " door key. Give a door key, or tell the person in the safe way"),
    NO_SUCH_NOTICE("No such notice lies at this door"),
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
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case BELOW_RED_FLAG_FLOOR,
                    NOT_BELOW_THE_FLOOR,
                    CONSENT_REFUSED,
                    NOTHING_CODED,
                    TOO_MANY_PARTIES,
                    NO_DUTY_DONE,
                    ANSWER_DOES_NOT_FIT,
                    FURTHER_INTERVIEW_WITHOUT_CAUSE,
                    NOTHING_SECURED,
                    NOT_A_PARTY_OF_THE_REPORT,
                    NOBODY_READS_NOTICES -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_REPORT;
    }
}
