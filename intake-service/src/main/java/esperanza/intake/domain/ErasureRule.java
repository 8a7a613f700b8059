package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why something about an erasure is refused. */
public enum ErasureRule implements RuleViolation.Rule {
    NO_SUCH_ERASURE("no-such-erasure", "There is no such erasure"),
    NO_SUCH_HOLD("no-such-hold", "There is no such hold"),
    ERASED("erased", "The data of this report were erased"),
    DATA_HELD(
            "data-held", "An investigation, a proceeding or a review holds these data; whoever holds them can lift it"),
    OWN_REQUEST("own-request", "Nobody approves their own request"),
    PERSON_APPROVED("person-approved", "The same person does not approve twice"),
    ROLE_APPROVED("role-approved", "Somebody of this role has approved; the next has to be of another"),
    OUTSIDE_NEEDED("outside-needed", "One of the three has to be from outside the mechanism"),
    NOT_AWAITED("not-awaited", "This erasure does not wait for approval any more"),
    NOT_APPROVED("not-approved", "Not all three have approved"),
    NOTICE_RUNS("notice-runs", "The person can still take it back; it cannot be carried out yet"),
    NOTHING_TO_TAKE_BACK("nothing-to-take-back", "No erasure is asked for, or it was carried out");

    private final String code;
    private final String title;

    ErasureRule(String code, String title) {
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
        return this == NO_SUCH_ERASURE || this == NO_SUCH_HOLD;
    }
}
