package esperanza.investigation.hypothesis.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a hypothesis is refused. */
public enum HypothesisRule implements RuleViolation.Rule {
    NO_SUCH_HYPOTHESIS("The case has no such hypothesis"),
    SAME_PERSON("The person who proposed it, answers for the file or withheld a notice of it cannot approve it"),
    NOT_ABOUT_PRIVATE_LIFE("This hypothesis is not about the private life of the threatened person"),
    PRIVATE_LIFE_NOT_APPROVED("A supervisor has to approve a hypothesis about the private life first"),
    NONE_NAMED("At least one interest has to be named"),
    BECAUSE_NEEDED("At least one recorded event has to be named that says so"),
    NOT_WORKED("Only an adopted hypothesis that is neither discarded nor established can be weighed or discarded"),
    NO_JUDGMENT("The fact is no judgment of a proceeding of this case, as far as it is on record"),
    NOT_ADOPTED("A person adopts the hypothesis before a judgment establishes it"),
    HYPOTHESIS_DISCARDED("The hypothesis was discarded: reopen it"),
    DISCARD_ALREADY_PROPOSED("The discard of this hypothesis is proposed already"),
    NO_DISCARD_PROPOSED("This discard of the hypothesis is not proposed, or no longer"),
    CONTEXT_MISSING("The link with the defence work is discarded only on the last context analysis that was issued"),
    LINE_NOT_EXHAUSTED("Each line of enquiry of this hypothesis has to end first, the link with the work included"),
    BASIS_CHANGED("The context analysis or a line of enquiry moved after the discard was proposed: propose it anew"),
    VICTIM_NOT_TOLD("Each party of the case has to be told first that the discard is proposed"),
    ANSWER_TERM_RUNS("A party that was told of the proposed discard may still answer: hear it"),
    NO_REVIEW_CALLED("No review was called for by this event");

    private final String title;

    HypothesisRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case NONE_NAMED, BECAUSE_NEEDED, NO_JUDGMENT, CONTEXT_MISSING, NO_REVIEW_CALLED -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_HYPOTHESIS;
    }
}
