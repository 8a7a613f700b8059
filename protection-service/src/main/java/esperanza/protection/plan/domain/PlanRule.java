package esperanza.protection.plan.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a plan is refused. */
public enum PlanRule implements RuleViolation.Rule {
    NO_SUCH_PLAN("There is no such plan"),
    NO_SUCH_SEPARATION("The plan has no pending review of measures with this id"),
    CASE_NOT_IN_PLAN("This case is not an incident of the plan"),
    CONSENT_WITHDRAWN(
            "The person does not consent to protection in this case: give the reason for deciding anyway in withoutConsent"),
    NO_SUCH_OFFER("The plan has no such offer"),
    ANSWER_OF_PERSON_LEFT_OUT("Each measure of the offer, or each side of the life, is answered once"),
    CHILDREN_NEED_WORDS("Write down what each child needs"),
    NO_SUCH_BENEFICIARY("The plan has no such person or place"),
    CHILD_NEEDS_GUARDIAN("Say who answers for the child"),
    NOT_A_COLLECTIVE_PLAN("This plan is that of a person or a family, and decides through no assembly"),
    ASSEMBLY_NEEDED("The assembly of the collective has not consented to protection, or has taken it back"),
    NO_SUCH_TASK("The plan has no such task"),
    TASK_OVER("This task was refused, done or taken back: send another one"),
    INSTITUTION_EXCLUDED("This institution gets no task for this person"),
    NO_SUCH_APPEAL("The plan has no such appeal"),
    APPEAL_OVER("This appeal was decided or taken back"),
    ASSESSED_BY_THE_SAME("This analyst has assessed or rated the risk of the person: name another one"),
    RESOLVED_BY_THE_SAME(
            "You proposed, prepared, decided or signed what the appeal is about: another person decides it"),
    WITHDRAWAL_NEEDS_ANOTHER_PERSON(
            "You proposed, prepared, decided or signed what the appeal is about, or answer for the measure: another person writes down that it is taken back"),
    DECISION_NOT_OF_THE_PLAN("Name the decision of this plan that the appeal is about"),
    STUDY_MISSING("A study from outside was ordered, and is not there yet"),
    STUDY_NOT_ORDERED("Nobody ordered a study for this appeal"),
    NO_SUCH_GAP("The plan has no open gap with this id"),
    STEP_NEEDED("Say at least one step that protects the person"),
    MEASURE_NOT_ADOPTED(
            "A body decides about measures: grant what an adopted decision granted or a court ordered, or decide an urgent measure"),
    MEASURE_NEEDED(
            "No measure was decided since this review was called, and no task that delivers or accompanies goes on; another person answers for your own tasks"),
    OFFER_NOT_ACCEPTED("The person has not accepted this measure of the offer"),
    GRANTED_ALREADY("This measure of the offer was granted already"),
    REVIEW_BEFORE_DECISION("The review of the measure lies after the decision"),
    ON_THE_URGENT_ROUTE("Imminent danger was declared in this case: nobody takes it off the urgent route"),
    ANOTHER_ASSESSOR_NEEDED("You rated already that the level is lower: another person has to assess the risk"),
    BELOW_THE_FLOOR("Imminent danger was declared: before a full assessment the level is high at least"),
    FACTOR_LEFT_OUT("Say of each factor whether it is present, absent or unknown"),
    BELOW_THE_PRESUMPTION("The law presumes that the person is at risk: confirm that, or show fact by fact why not"),
    NO_SUCH_PRESUMPTION("The profile has no such presumption"),
    REBUTTED_NEEDS_PROOF("A presumption is rebutted fact by fact"),
    BELOW_THE_ORDER(
            "A court or the Commission ordered protection: the level is high at least, until two persons lift that floor"),
    NO_SUCH_ORDER("The plan has no such order"),
    FLOOR_LIFTED("This order holds the level no more"),
    ANOTHER_LIFTER_NEEDED("You proposed it already: another person has to say that the cause has ended"),
    NO_SUCH_REVIEW("The plan has no such review"),
    REVIEW_ANSWERED("Somebody said already what follows from this"),
    ANOTHER_REVIEWER_NEEDED("You found already that nothing changes: another person has to look at it too"),
    ASSESSMENT_MISSING("Nobody has assessed the risk of the person: a matter rests on an assessment"),
    WISH_LEFT_OUT("Propose each measure that the person accepted when it was offered, or say why not"),
    CHANGE_REFUSED("Those who decide refused this change: drop it; new facts make a new one"),
    NO_SUCH_BODY("The profile of the country has no such body"),
    MEASURE_PROPOSED_TWICE("A measure is proposed or left out twice"),
    NO_MATTER_HERE("A member of a body opens words of a plan only while it has a matter to decide"),
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
            case CASE_NOT_IN_PLAN,
                    CONSENT_WITHDRAWN,
                    ANSWER_OF_PERSON_LEFT_OUT,
                    CHILDREN_NEED_WORDS,
                    CHILD_NEEDS_GUARDIAN,
                    ASSEMBLY_NEEDED,
                    MEASURE_NOT_ADOPTED,
                    OFFER_NOT_ACCEPTED,
                    STEP_NEEDED,
                    MEASURE_NEEDED,
                    INSTITUTION_EXCLUDED,
                    GRANTED_ALREADY,
                    REVIEW_BEFORE_DECISION,
                    ANOTHER_ASSESSOR_NEEDED,
                    BELOW_THE_FLOOR,
                    BELOW_THE_ORDER,
                    BELOW_THE_PRESUMPTION,
                    NO_SUCH_PRESUMPTION,
                    REBUTTED_NEEDS_PROOF,
                    ANOTHER_REVIEWER_NEEDED,
                    FACTOR_LEFT_OUT,
                    WISH_LEFT_OUT,
                    NO_SUCH_BODY,
                    MEASURE_PROPOSED_TWICE,
                    DECISION_NOT_OF_THE_PLAN,
                    WITHDRAWAL_NEEDS_ANOTHER_PERSON,
                    ASSESSED_BY_THE_SAME -> true;
            default -> false;
        };
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_PLAN
                || this == NO_SUCH_SEPARATION
                || this == NO_SUCH_OFFER
                || this == NO_SUCH_REVIEW
                || this == NO_SUCH_ORDER
                || this == NO_SUCH_GAP
                || this == NO_SUCH_BENEFICIARY
                || this == NO_SUCH_TASK
                || this == NO_SUCH_APPEAL;
    }
}
