package esperanza.protection.relocation.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a relocation is refused. */
public enum RelocationRule implements RuleViolation.Rule {
    NO_SUCH_RELOCATION("The plan has no such relocation"),
    CHILDREN_NOT_ASSESSED("Nobody has asked about the children around the person: a relocation moves them too"),
    NO_MEASURE_TO_RELOCATE("The plan has no such measure: a relocation carries out a measure"),
    NOT_AGREED("The person has not accepted this measure, or has declined it since"),
    RECEIVER_EXCLUDED("This institution receives nobody of this plan"),
    NAMED_TWICE("Two different persons open the words of a relocation"),
    NAMED_BY_THEMSELVES("Whoever names the two persons is none of them"),
    NOT_NAMED("Two named persons alone open where the person is"),
    RELOCATED_ALREADY("The person was relocated already"),
    NOT_RELOCATED_YET("The person has not been relocated"),
    RELOCATION_OVER("The person returned, or settled elsewhere"),
    NOT_THE_PERSONS_WISH("The person has not said that they want this: ask them, and record it as a review");

    private final String title;

    RelocationRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case NO_MEASURE_TO_RELOCATE, NOT_AGREED, RECEIVER_EXCLUDED, NAMED_TWICE, NAMED_BY_THEMSELVES -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_RELOCATION;
    }
}
