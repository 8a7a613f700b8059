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
 * @param answer the last answer of the person that nobody asks back; empty: none yet
 * @param askedBackBy the person declined it at the own door, and somebody asks back until then; empty: nothing to ask
 */
public record Measure(
        MeasureId id,
        CaseId caseId,
        String decidedBy,
        boolean granted,
        Optional<Instant> reviewBy,
        Optional<PersonsAnswer> answer,
        Optional<Instant> askedBackBy) {

    static Measure of(UrgentMeasureDecided decided) {
        return new Measure(
                decided.measureId(),
                decided.caseId(),
                decided.holder(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The person who accepted the measure of an offer need not accept it twice. */
    static Measure of(MeasureGranted granted) {
        return new Measure(
                granted.measureId(),
                granted.caseId(),
                granted.holder(),
                true,
                granted.reviewBy(),
                granted.offerId().map(_ -> PersonsAnswer.ACCEPTED),
                Optional.empty());
    }

    Measure answered(PersonsAnswer last) {
        return new Measure(id, caseId, decidedBy, granted, reviewBy, Optional.of(last), Optional.empty());
    }

    Measure askedBack(Instant by) {
        return new Measure(id, caseId, decidedBy, granted, reviewBy, answer, Optional.of(by));
    }

    /** @param atDoor whether it is said at the own door, which takes back nothing that somebody heard */
    boolean hasSaid(PersonsAnswer with, boolean atDoor) {
        return switch (with) {
            case ACCEPTED -> isAnswered(with) && askedBackBy.isEmpty();
            case DECLINED -> isAnswered(with) || atDoor && askedBackBy.isPresent();
        };
    }

    boolean isAnswered(PersonsAnswer with) {
        return answer.filter(with::equals).isPresent();
    }

    DecidedMeasure decidedOn(Plan.Open plan) {
        return new DecidedMeasure(
                plan.id(), plan.parties(), caseId, id, decidedBy, granted, reviewBy, answer, askedBackBy);
    }
}
