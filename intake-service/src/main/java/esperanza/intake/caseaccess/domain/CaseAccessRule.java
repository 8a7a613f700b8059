package esperanza.intake.caseaccess.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on who may know of a case. */
public enum CaseAccessRule implements RuleViolation.Rule {
    NEVER_THE_WHOLE_MECHANISM(
            "Only a report that accuses the mechanism excludes all of it from a case; name persons instead"),
    ONLY_A_SUPERVISOR("Only a supervisor excludes an institution that oversees the mechanism; ask a supervisor"),
    TELL_A_SUPERVISOR(
            "Only a supervisor or the ombudsman excludes a named person; name the institution, or ask a supervisor"),
    NOT_ASSIGNED("This person is not assigned to the case in this capacity"),
    DELEGATED_TO_YOU("A delegated assignment cannot be delegated again"),
    OVER_ALREADY("The end lies in the past"),
    DELEGATED_TOO_LONG("The delegation would last longer than the profile allows"),
    LONGER_THAN_YOURS("Your own assignment ends before the delegation would"),
    /** Answered like a case that does not exist: unassigned persons must not learn that this one does. */
    CASE_IS_SEALED("There is nothing here for you"),
    NO_SUCH_BREAK("There is nothing here for you"),
    OWN_BREAK("Another person has to review it"),
    REVIEWED_ALREADY("This has been reviewed already");

    private final String title;

    CaseAccessRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case NEVER_THE_WHOLE_MECHANISM,
                    ONLY_A_SUPERVISOR,
                    TELL_A_SUPERVISOR,
                    NOT_ASSIGNED,
                    OVER_ALREADY,
                    DELEGATED_TOO_LONG,
                    LONGER_THAN_YOURS -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == CASE_IS_SEALED || this == NO_SUCH_BREAK;
    }
}
