package esperanza.intake.erasure.domain;

import esperanza.kernel.RuleViolation;

/** Why something about an erasure is refused. */
public enum ErasureRule implements RuleViolation.Rule {
    NO_SUCH_ERASURE("There is no such erasure"),
    NO_SUCH_HOLD("There is no such hold"),
    ERASED("The data of this report were erased"),
    DATA_HELD("An investigation, a proceeding or a review holds these data; every hold has to be lifted first"),
    OWN_REQUEST("Nobody approves their own request"),
    PERSON_APPROVED("The same person does not approve twice"),
    ROLE_APPROVED("A person in this role has approved already; the next approver needs another role"),
    OUTSIDE_NEEDED("One of the three has to be from outside the mechanism"),
    NOT_AWAITED("This erasure no longer waits for approval"),
    NOT_APPROVED("Three approvals are needed, and not all have been given"),
    NOTICE_RUNS("The person can still take the request back; the erasure cannot be carried out yet"),
    NOTHING_TO_TAKE_BACK("No erasure is requested, or it was carried out already");

    private final String title;

    ErasureRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_ERASURE || this == NO_SUCH_HOLD;
    }
}
