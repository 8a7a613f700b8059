package esperanza.protection.decision.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a decision is refused. */
public enum DecisionRule implements RuleViolation.Rule {
    NO_SUCH_DECISION("The plan has no such decision"),
    DECIDED_ALREADY("This matter is decided: the decision is adopted or returned"),
    NOT_DECIDED("This matter is not decided yet"),
    DECISION_NOT_ADOPTED("This decision is not adopted yet"),
    ADOPTED_ALREADY("This decision is adopted"),
    TOLD_ALREADY("The person was told this decision, and nobody contests it"),
    NOT_TOLD("The person was not told this decision yet"),
    IN_SESSION("This body decides in a session"),
    MATTER_BASIS_CHANGED(
            "A threat, an assessment or an answer came after this matter was prepared: prepare a new matter"),
    PREPARED_BY_THE_SAME("You prepared this matter: another person decides, adopts or returns it"),
    DECIDED_BY_THE_SAME("You decided this matter, and this body does not sign itself: another person adopts it"),
    REASONS_INCOMPLETE("Decide each proposed measure once, with the reasons for it"),
    TOLD_BY_THE_SAME("The person who told the decision does not record its confirmation"),
    TELLING_CONTESTED_BY_ANOTHER("The telling is contested: only the side that contests it can confirm it now"),
    APPEAL_IN_THE_PAST("The last day for an appeal lies before the person was told");

    private final String title;

    DecisionRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == REASONS_INCOMPLETE || this == APPEAL_IN_THE_PAST || this == TELLING_CONTESTED_BY_ANOTHER;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_DECISION;
    }
}
