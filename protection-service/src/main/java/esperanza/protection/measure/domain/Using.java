package esperanza.protection.measure.domain;

import static esperanza.protection.measure.domain.MeasureRule.ANSWER_NEEDS_ANOTHER_PERSON;
import static esperanza.protection.measure.domain.MeasureRule.MEASURE_NOT_FAILED;
import static esperanza.protection.measure.domain.MeasureRule.NOT_HANDED_OVER;
import static esperanza.protection.measure.domain.MeasureRule.REVIEW_TOO_LATE;
import static esperanza.protection.measure.domain.MeasureRule.TEST_NEEDS_ANOTHER_PERSON;

import esperanza.kernel.RuleViolation;
import esperanza.protection.measure.domain.UseCommand.*;
import esperanza.protection.measure.domain.UseEvent.*;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a measure in use. A failure is recorded whatever the stage, because the person may lack what nobody
 * recorded. Whoever answers for the measure neither tests it nor records that it was given back: both end a term.
 */
final class Using {

    private Using() {}

    static List<MeasureEvent> recorded(DecidedMeasure of, MeasureState state, UseCommand command) {
        return switch (command) {
            case TestMeasure test -> List.of(tested(of, state, test));
            case ReportFailure said ->
                List.of(new MeasureFailed(of.planId(), of.parties(), of.caseId(), of.measureId(), said.words()));
            case RestoreMeasure said -> List.of(restored(of, state, said));
            case RecordMeasureIncident said ->
                List.of(new MeasureIncidentRecorded(
                        of.planId(), of.parties(), of.caseId(), of.measureId(), said.kind(), said.words()));
            case ReviewEffectiveness review -> List.of(reviewed(of, state, review));
            case ReturnMeasure said -> {
                requireAnother(of, state, said.at().by());
                requireDelivered(state);
                yield state.use().returned()
                        ? List.of()
                        : List.of(new MeasureReturned(
                                of.planId(), of.parties(), of.caseId(), of.measureId(), said.by(), said.words()));
            }
            case ResumeMeasure said -> {
                requireAnother(of, state, said.at().by());
                yield !state.use().returned() ? List.of() : List.of(resumed(of, state, said));
            }
        };
    }

    private static MeasureEvent resumed(DecidedMeasure of, MeasureState state, ResumeMeasure said) {
        boolean declined = of.answer().filter(PersonsAnswer.DECLINED::equals).isPresent();
        return new MeasureResumed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                said.by(),
                state.use().failed() && !declined ? Optional.of(true) : Optional.empty(),
                said.words());
    }

    private static MeasureEvent tested(DecidedMeasure of, MeasureState state, TestMeasure test) {
        requireDelivered(state);
        String tester = test.at().by();
        if (tester.equals(MeasureDecider.handover(state.delivery()).assertedBy())
                || tester.equals(state.holder(of.decidedBy()))) {
            throw new RuleViolation(TEST_NEEDS_ANOTHER_PERSON);
        }
        return new MeasureTested(
                of.planId(), of.parties(), of.caseId(), of.measureId(), test.result(), test.how(), test.note());
    }

    private static MeasureEvent restored(DecidedMeasure of, MeasureState state, RestoreMeasure said) {
        if (!state.use().failed()) {
            throw new RuleViolation(MEASURE_NOT_FAILED);
        }
        return new MeasureRestored(of.planId(), of.parties(), of.caseId(), of.measureId(), said.words());
    }

    private static MeasureEvent reviewed(DecidedMeasure of, MeasureState state, ReviewEffectiveness review) {
        requireDelivered(state);
        if (review.nextBy()
                .filter(by -> review.latest().filter(by::isAfter).isPresent())
                .isPresent()) {
            throw new RuleViolation(REVIEW_TOO_LATE);
        }
        return new EffectivenessReviewed(
                of.planId(),
                of.parties(),
                of.caseId(),
                of.measureId(),
                review.inTime(),
                review.lowersRisk(),
                review.letsWork(),
                review.personSays(),
                review.result(),
                review.nextBy(),
                review.words());
    }

    private static void requireDelivered(MeasureState state) {
        if (!state.isDelivered()) {
            throw new RuleViolation(NOT_HANDED_OVER);
        }
    }

    private static void requireAnother(DecidedMeasure of, MeasureState state, String recorder) {
        if (recorder.equals(of.decidedBy()) || recorder.equals(state.holder(of.decidedBy()))) {
            throw new RuleViolation(ANSWER_NEEDS_ANOTHER_PERSON);
        }
    }
}
