package esperanza.protection.measure.domain;

import esperanza.kernel.RuleViolation;

/** Why a command on a measure is refused. */
public enum MeasureRule implements RuleViolation.Rule {
    NO_SUCH_MEASURE("The plan has no such measure"),
    NOT_HANDED_OVER("The measure has not been handed over yet"),
    HANDED_OVER_ALREADY("The handover of this measure is recorded and not contested"),
    CONFIRMATION_NEEDS_ANOTHER_PERSON(
            "The person who recorded the handover cannot record its confirmation, nor can the person who answers for it"),
    MEASURE_NOT_ACCEPTED("The person has not accepted this measure yet"),
    MEASURE_DECLINED("The person declined this measure"),
    ANSWER_NEEDS_ANOTHER_PERSON("You answer for this measure: another person records what the protected person says"),
    TEST_NEEDS_ANOTHER_PERSON("You handed this measure over or answer for it: another person tests it"),
    NOT_URGENT("This measure was granted: only what was decided as urgent is ratified"),
    RATIFIED_ALREADY("The body has said already what it holds of this measure"),
    RATIFIED_BY_THE_SAME("You decided this measure: another person ratifies it"),
    REVIEW_TOO_LATE("The review lies later than the profile allows"),
    MEASURE_NOT_FAILED("Nobody recorded that this measure fails"),
    CONTESTED_BY_ANOTHER("The handover is contested: only the side that contests it can confirm it now");

    private final String title;

    MeasureRule(String title) {
        this.title = title;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public boolean ofWhatIsSaid() {
        return this == CONTESTED_BY_ANOTHER || this == REVIEW_TOO_LATE;
    }

    @Override
    public boolean unknown() {
        return this == NO_SUCH_MEASURE;
    }
}
