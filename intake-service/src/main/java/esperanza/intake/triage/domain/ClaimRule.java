package esperanza.intake.triage.domain;

import esperanza.kernel.RuleViolation;

/** Why a claim is refused. */
public enum ClaimRule implements RuleViolation.Rule {
    CLAIMED_BY_ANOTHER("Another person is reading this report; the queue shows until when"),
    NOT_CLAIMED("Nobody holds a claim on this report now; it is free in the queue"),
    CLAIM_USED_UP("You have held this claim as long as one person may: triage the report, or leave it to another");

    private final String title;

    ClaimRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }
}
