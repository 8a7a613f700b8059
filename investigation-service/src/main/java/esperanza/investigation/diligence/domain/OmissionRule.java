package esperanza.investigation.diligence.domain;

import esperanza.kernel.RuleViolation;

/** Why a command about an item of the checklist is refused. */
public enum OmissionRule implements RuleViolation.Rule {
    NO_SUCH_ITEM("The checklist has no such item"),
    NO_SUCH_CONTEST("There is no such contest"),
    ITEM_MET("The item is met: there is nothing to justify"),
    ITEM_NOT_COMPUTED("Nothing records yet whether this is done: there is nothing to justify"),
    SUPERVISOR_NEEDED("A mandatory item is justified by a supervisor who does not answer for the file"),
    NOT_JUSTIFIED("There is no justification to withdraw"),
    NOT_CONTESTABLE("This item is not one that the person can contest"),
    ALREADY_CONTESTED("The item is contested already"),
    CONTEST_OVER("The contest is over"),
    NOT_BY_YOU("Only who contested the item can withdraw the contest"),
    NOT_BY_THE_HOLDER("The person who answers for the file cannot withdraw a contest"),
    BY_THE_CONTESTER("Who contested the item cannot settle the contest");

    private final String title;

    OmissionRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_ITEM || this == NO_SUCH_CONTEST;
    }
}
