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
    ALIKE_DENIAL_BY_THE_SAME(
            "The reasons are those of other decisions: another person reads them and signs a denial or a change, or it goes back"),
    REASONS_INCOMPLETE("Decide each proposed measure once, with the reasons for it"),
    TOLD_BY_THE_SAME("The person who told the decision does not record its confirmation"),
    TELLING_CONTESTED_BY_ANOTHER("The telling is contested: only the side that contests it can confirm it now"),
    MATTER_IS_WITHDRAWN("This matter was withdrawn"),
    NOT_SCHEDULED("The body was not called for this matter yet"),
    SESSION_IN_THE_PAST("The body is called for an instant to come"),
    SESSION_TOO_LATE("The session lies later than the profile allows"),
    SITTING_NOT_OPEN("Nobody has said yet who is there"),
    SEAT_NOT_OF_THE_BODY("The body has no such seat"),
    SEAT_TAKEN_TWICE("Each seat has one member, and each member one seat"),
    NOT_IN_THE_SITTING("You are not among the members who are there"),
    VOICE_ONLY("This seat is heard and does not vote"),
    SEAT_RECUSED("This seat stays out of the matter"),
    VOTES_CAST("Somebody has voted: nobody joins or leaves this sitting any more; call the body for another day"),
    CHOICE_LEFT_OUT("Vote on each proposed measure once"),
    NO_QUORUM("Too few members took part: the body has no quorum"),
    NOT_AS_VOTED("What is granted is not what the body voted"),
    NO_SESSION("One person decided alone: there are no minutes"),
    MINUTES_MISSING("Nobody has written the minutes yet"),
    MINUTES_SIGNED("These minutes are signed"),
    NOT_BY_THE_WRITER("You wrote these minutes: another person signs them"),
    TASK_NOT_OF_THE_PLAN("Name at least one task of the plan: each authority is told what it owes"),
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
        return switch (this) {
            case REASONS_INCOMPLETE,
                    APPEAL_IN_THE_PAST,
                    TASK_NOT_OF_THE_PLAN,
                    TELLING_CONTESTED_BY_ANOTHER,
                    SESSION_IN_THE_PAST,
                    SESSION_TOO_LATE,
                    SEAT_NOT_OF_THE_BODY,
                    SEAT_TAKEN_TWICE,
                    CHOICE_LEFT_OUT,
                    NOT_AS_VOTED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_DECISION;
    }
}
