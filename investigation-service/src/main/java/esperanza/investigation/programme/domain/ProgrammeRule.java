package esperanza.investigation.programme.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a programme, a line of enquiry or an act is refused. */
public enum ProgrammeRule implements RuleViolation.Rule {
    NO_SUCH_LINE("There is no such line of enquiry"),
    NO_SUCH_ACT("There is no such act"),
    HYPOTHESIS_NOT_ADOPTED("Adopt the first hypothesis before you approve a programme"),
    L1_MISSING("A programme follows the link with the defence work: it needs a line L1"),
    LINE_WITHOUT_ACT("Each open line of the programme needs an act that is ordered or done"),
    NOT_APPROVED("No programme is approved yet"),
    OTHER_VERSION("Another version of the programme is in force"),
    INSTANT_PAST("This instant has passed: name one that is still to come"),
    WRONG_RUNG("Another function answers for this step, or another person than the one who answered the step before"),
    NEVER_IN_U0("An investigation of an imminent danger is never suspended"),
    NOT_PROPOSED("The person who answers for the file proposes the suspension first"),
    SUSPENDED("The investigation is suspended: resume it first"),
    SAME_PERSON("Another person has to decide this"),
    PRIVATE_LIFE_NOT_APPROVED("A supervisor approves first that private life is looked into"),
    LINE_ENDED("This line of enquiry has ended: resume it first"),
    LINE_BLOCKED("This line of enquiry is blocked: resume it first"),
    NO_ACT("Nothing was done on this line of enquiry"),
    ACT_OPEN("An act of this line of enquiry is still open"),
    ACT_ENDED("This act has ended otherwise: order a new one"),
    AUTHORISATION_MISSING(
            "An act of this type needs an authorisation that holds, of its measure and not of another act"),
    NOT_OWNER("Only the person to whom the act was given can say this");

    private final String title;

    ProgrammeRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case L1_MISSING,
                    LINE_WITHOUT_ACT,
                    OTHER_VERSION,
                    INSTANT_PAST,
                    AUTHORISATION_MISSING,
                    PRIVATE_LIFE_NOT_APPROVED,
                    WRONG_RUNG -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_LINE || this == NO_SUCH_ACT;
    }

    /** Fails with the rule unless the condition holds. */
    static void require(boolean holds, ProgrammeRule rule) {
        if (!holds) {
            throw new RuleViolation(rule);
        }
    }
}
