package esperanza.intake.relating.domain;

import esperanza.kernel.RuleViolation;

/** Why a decision about two cases is refused. */
public enum CaseRule implements RuleViolation.Rule {
    CASE_IS_ITSELF("A case cannot be joined to itself"),
    CASE_ALREADY_JOINED("This case was joined into another one; undo that first"),
    JOIN_INTO_THE_FIRST("The other case was joined into a third one: join into that one, or undo that join first"),
    DECIDED_OTHERWISE("Another decision about these two cases exists; undo it first"),
    NOTHING_TO_UNDO("Nothing was decided about these two");

    private final String title;

    CaseRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    /** A pair can also be linked or set apart, which needs no join. */
    @Override
    public boolean ofWhatIsSaid() {
        return this == CASE_IS_ITSELF || this == CASE_ALREADY_JOINED || this == JOIN_INTO_THE_FIRST;
    }
}
