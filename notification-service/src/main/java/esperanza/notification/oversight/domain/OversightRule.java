package esperanza.notification.oversight.domain;

import esperanza.kernel.RuleViolation;

/** Reasons to refuse a command on a contest or a demand. */
public enum OversightRule implements RuleViolation.Rule {
    NO_SUCH_DEMAND("There is no such demand"),
    ANSWERED_ALREADY("This demand has been answered"),
    NOT_ASKED_OF_YOU("Only the function that is asked, or a supervisor, answers; they and the ombudsman read it");

    private final String title;

    OversightRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_DEMAND;
    }
}
