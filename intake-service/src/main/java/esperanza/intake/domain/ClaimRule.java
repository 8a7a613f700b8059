package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why a claim is refused. */
public enum ClaimRule implements RuleViolation.Rule {
    CLAIMED_BY_ANOTHER("claimed-by-another", "Somebody else is reading it; the queue says until when"),
    CLAIM_USED_UP(
            "claim-used-up",
            "You have had it as long as one person may: judge it, or let somebody else when your time ends");

    private final String code;
    private final String title;

    ClaimRule(String code, String title) {
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
}
