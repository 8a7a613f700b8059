package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why something about an erasure is refused. */
public enum ErasureRule implements RuleViolation.Rule {
    NO_SUCH_ERASURE("There is no such erasure"),
    NO_SUCH_HOLD("There is no such hold"),
    ERASED("The data of this report were erased"),
    DATA_HELD("An investigation, a proceeding or a review holds these data; whoever holds them can lift it"),
    OWN_REQUEST("Nobody approves their own request"),
    PERSON_APPROVED("The same person does not approve twice"),
    ROLE_APPROVED("Somebody of this role has approved; the next has to be of another"),
    OUTSIDE_NEEDED("One of the three has to be from outside the mechanism"),
    NOT_AWAITED("This erasure does not wait for approval any more"),
    NOT_APPROVED("Not all three have approved"),
    NOTICE_RUNS("The person can still take it back; it cannot be carried out yet"),
    NOTHING_TO_TAKE_BACK("No erasure is asked for, or it was carried out");

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
