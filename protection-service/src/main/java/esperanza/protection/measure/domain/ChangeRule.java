package esperanza.protection.measure.domain;

import esperanza.kernel.RuleViolation;

/** Why a step of taking a measure away is refused. */
public enum ChangeRule implements RuleViolation.Rule {
    MEASURE_ENDED("This measure has ended"),
    NO_CHANGE("Nobody proposed to take this measure away"),
    CHANGE_OPEN("It is proposed already to take this measure away: that proposal is carried out or dropped first"),
    FACTS_UNCHANGED(
            "Nothing is taken away on old facts: first assess the risk again after the measure was decided; a lower risk needs a lower level"),
    GROUND_NOT_IN_PROFILE("The law of the country does not have this ground"),
    FLOOR_OF_GROUND("What this ground asks for in any case is not on record"),
    PERSON_NOT_HEARD("Hear the person first: they speak, or do not want to, or were not reached in two attempts"),
    HEARING_NEEDS_ANOTHER_PERSON("You proposed it: another person records that the person was not heard"),
    CHANGE_NOT_TOLD("The person was not told yet what is proposed, and why"),
    CHANGE_ANSWER_TERM_RUNS("The person may still answer"),
    CHANGE_NOT_DECIDED("No adopted decision allows this change"),
    DECISION_NOT_TOLD("The person was not told this decision, or contests it"),
    APPEAL_TERM_RUNS("The person may still appeal"),
    APPEAL_PENDING("An appeal is pending: the measure stays as it is"),
    CHANGE_BASIS_CHANGED("A threat, an assessment or an objection came since: decide again, or drop the proposal"),
    CHANGE_PROPOSED_BY_THE_SAME(
            "You proposed it, or wrote down that the person agrees or took their appeal back: another person carries it out"),
    NO_MISUSE("Nobody looks into a misuse of this measure"),
    MISUSE_OPEN("Somebody looks into a misuse of this measure already"),
    MISUSE_NOT_REPORTED("It was not written down yet what was found"),
    MISUSE_NOT_TOLD("The person was not told yet what is alleged, and what was found"),
    MISUSE_BEGUN_BY_THE_SAME("You began to look into it: another person weighs it"),
    RISK_NOT_WEIGHED("Nobody has assessed the risk: there is nothing to weigh the misuse against"),
    PROLONGED_ALREADY("The time was prolonged once already"),
    PROLONGED_TOO_LONG("The new end of the time lies later than the profile allows"),
    PROLONGED_TO_THE_PAST("The new end of the time lies in the past"),
    AGREEMENT_NEEDS_ANOTHER_PERSON("You proposed it or answer for the measure: another person writes down a yes");

    private final String title;

    ChangeRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return switch (this) {
            case GROUND_NOT_IN_PROFILE,
                    FLOOR_OF_GROUND,
                    FACTS_UNCHANGED,
                    HEARING_NEEDS_ANOTHER_PERSON,
                    PROLONGED_TOO_LONG,
                    PROLONGED_TO_THE_PAST,
                    AGREEMENT_NEEDS_ANOTHER_PERSON -> true;
            default -> false;
        };
    }
}
