package esperanza.notification.alert.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on an alert. */
public enum AlertRule implements RuleViolation.Rule {
    ALERT_UNKNOWN("There is no such alert"),
    ANSWERED_BY_ANOTHER("Somebody else has acknowledged this alert already"),
    NOT_ON_THIS_RUNG("Only the role that is called, or one above it, can answer for this alert");

    private final String title;

    AlertRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == ALERT_UNKNOWN;
    }
}
