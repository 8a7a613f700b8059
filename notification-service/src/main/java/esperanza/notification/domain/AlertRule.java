package esperanza.notification.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on an alert is refused. */
public enum AlertRule implements RuleViolation.Rule {
    ALERT_UNKNOWN("alert-unknown", "There is no such alert") {
        @Override
        public boolean unknown() {
            return true;
        }
    },
    ANSWERED_BY_ANOTHER("answered-by-another", "Somebody else has acknowledged this alert already"),
    NOT_ON_THIS_RUNG("not-on-this-rung", "Only the role that is called, or one above it, can answer for this alert");

    private final String code;
    private final String title;

    AlertRule(String code, String title) {
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
