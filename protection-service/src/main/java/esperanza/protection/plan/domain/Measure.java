package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.plan.domain.GrantEvent.MeasureGranted;
import esperanza.protection.plan.domain.PlanEvent.UrgentMeasureDecided;
import java.time.Instant;
import java.util.Optional;

/**
 * A measure that the plan decided for one of its cases. Its delivery is a stream of its own.
 *
 * @param decidedBy pseudonym of the person who decided it
 * @param granted whether it was granted; otherwise it was decided as urgent
 * @param reviewBy when its effect is reviewed at the latest, if the decision says so
 * @param answer the last answer of the person; empty: none yet
 */
public record Measure(
        MeasureId id,
        CaseId caseId,
        String decidedBy,
        boolean granted,
        Optional<Instant> reviewBy,
        Optional<PersonsAnswer> answer) {

    static Measure of(UrgentMeasureDecided decided) {
        return new Measure(
                decided.measureId(), decided.caseId(), decided.holder(), false, Optional.empty(), Optional.empty());
    }

    /** The person who accepted the measure of an offer need not accept it twice. */
    static Measure of(MeasureGranted granted) {
        return new Measure(
                granted.measureId(),
                granted.caseId(),
                granted.holder(),
                true,
                granted.reviewBy(),
                granted.offerId().map(_ -> PersonsAnswer.ACCEPTED));
    }

    Measure answered(PersonsAnswer last) {
        return new Measure(id, caseId, decidedBy, granted, reviewBy, Optional.of(last));
    }

    boolean isAnswered(PersonsAnswer with) {
        return answer.filter(with::equals).isPresent();
    }

    DecidedMeasure decidedOn(Plan.Open plan) {
        return new DecidedMeasure(plan.id(), plan.parties(), caseId, id, decidedBy, granted, reviewBy, answer);
    }
}
