package esperanza.investigation.closure.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on the end of a file is refused. */
public enum ClosureRule implements RuleViolation.Rule {
    LOW_IS_NO_GROUND("Low credibility never ends an investigation"),
    ITEM_UNJUSTIFIED("Each mandatory item of the checklist that is not met has to be justified first"),
    LINE_OPEN("Each line of enquiry of the case has to end first"),
    ARCHIVE_WAITS("It is proposed to archive this file: that is decided or withdrawn first"),
    NO_ARCHIVE_PROPOSED("This archive of the file is not proposed, or no longer"),
    SAME_PERSON("Another person has to decide this: neither who proposed, decided or recorded it"
            + " nor who answers for the file"),
    BASIS_CHANGED("The checklist, a line of enquiry or the threats of the case moved after the archive was proposed:"
            + " propose it anew"),
    VICTIM_NOT_HEARD("Each party of the case has to be heard about it first"),
    CLARIFICATION_MISSING(
            "It has to be recorded first how far those who threatened and those who ordered it are known"),
    REPARATION_OPEN("A reparation of the case is still owed"),
    NO_JUDGMENT("A closing rests on one judgment at least, and on judgments of this case alone, as far as on record"),
    NO_REVIEW_CALLED("No review was called for by this event");

    private final String title;

    ClosureRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case LOW_IS_NO_GROUND, NO_JUDGMENT, NO_REVIEW_CALLED -> true;
            default -> false;
        };
    }

    static void require(boolean holds, RuleViolation.Rule otherwise) {
        if (!holds) {
            throw new RuleViolation(otherwise);
        }
    }
}
