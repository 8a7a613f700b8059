package esperanza.protection.plan.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a plan is refused. */
public enum PlanRule implements RuleViolation.Rule {
    NO_SUCH_PLAN("There is no such plan"),
    NO_SUCH_SEPARATION("The plan has no pending review of measures with this id"),
    CASE_NOT_IN_PLAN("This case is not an incident of the plan"),
    CONSENT_WITHDRAWN(
            "The person does not consent to protection in this case: give the reason for deciding anyway in withoutConsent"),
    PLAN_JOINED("This plan was joined into another one: act on the other");

    private final String title;

    PlanRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case CASE_NOT_IN_PLAN, CONSENT_WITHDRAWN -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_PLAN || this == NO_SUCH_SEPARATION;
    }
}
