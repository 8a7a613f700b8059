package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why a decision about two cases is refused. */
public enum CaseRule implements RuleViolation.Rule {
    NO_SUCH_CASE("no-such-case", "There is no such case"),
    CASE_IS_ITSELF("case-is-itself", "A case cannot be joined to itself"),
    CASE_ALREADY_JOINED("case-already-joined", "This case was joined into another one; undo that first"),
    JOIN_INTO_THE_FIRST(
            "join-into-the-first",
            "That case was joined into another one itself: join into that one, or undo it first"),
    DECIDED_OTHERWISE("decided-otherwise", "Something else was decided about these two; undo that first"),
    NOTHING_TO_UNDO("nothing-to-undo", "Nothing was decided about these two");

    private final String code;
    private final String title;

    CaseRule(String code, String title) {
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
        return this == NO_SUCH_CASE;
    }
}
