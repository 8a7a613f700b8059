package esperanza.investigation.pattern.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a series, a matrix or a warning is refused. */
public enum PatternRule implements RuleViolation.Rule {
    NO_SUCH_SERIES("The case is in no such series, or one of these cases is not"),
    NO_SUCH_MATRIX("There is no such matrix"),
    MATRIX_CLOSED("The matrix is closed"),
    ALREADY_JOINED("The file is in this matrix already"),
    NOT_JOINED("The file is not in this matrix"),
    MATCH_MISSING("A person has to confirm first that the case matches a case of the matrix"),
    RIPE_CASE_DELAYED("Charges were filed and no judgment was delivered: say how the file goes on without waiting"),
    PROPOSAL_WAITS("A change of this file in the matrix is proposed: that is decided first"),
    NO_CHANGE_PROPOSED("This change is not proposed, or no longer"),
    SAME_PERSON("Another person has to decide this"),
    NOT_PROPOSED("No warning is proposed, or it was decided"),
    NOT_RAISED("The warning is not in force"),
    TOO_FEW_CASES("A warning of fewer than five cases is not published: it could single one out"),
    TOO_FEW_SPOKEN_WITH("A warning is published when somebody spoke with the persons of five of its cases"),
    CASES_JOINED("A case joined the warning since this was said: it is updated first, then published"),
    EXPIRES_IN_THE_PAST("A warning expires after it was raised"),
    NOT_ASKED("This institution was not asked to do anything");

    private final String title;

    PatternRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case ALREADY_JOINED, NOT_JOINED, RIPE_CASE_DELAYED, EXPIRES_IN_THE_PAST, NOT_ASKED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_SERIES || this == NO_SUCH_MATRIX;
    }

    static void require(boolean holds, PatternRule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }
}
