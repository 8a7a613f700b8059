package esperanza.intake.domain;

import esperanza.kernel.RuleViolation;

/** Why a claim is refused. */
public enum ClaimRule implements RuleViolation.Rule {
    CLAIMED_BY_ANOTHER("Somebody else is reading it; the queue says until when"),
    CLAIM_USED_UP("You have had it as long as one person may: judge it, or let somebody else when your time ends");

    private final String title;

    ClaimRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
