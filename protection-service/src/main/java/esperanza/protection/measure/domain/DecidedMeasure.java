package esperanza.protection.measure.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A measure that a plan decided.
 *
 * @param parties the party of the plan, and those recognised as it
 * @param decidedBy pseudonym of the person who decided it, and who answers for its delivery until it is reassigned
 * @param granted whether it was granted; otherwise it was decided as urgent, and waits for no answer of the person
 * @param reviewBy when its effect is reviewed at the latest, if the decision says so
 * @param answer the last answer of the person that nobody asks back; empty: none yet
 * @param askedBackBy the person declined it at the own door, and the delivery goes on until then at the latest
 */
public record DecidedMeasure(
        PlanId planId,
        List<PartyRef> parties,
        CaseId caseId,
        MeasureId measureId,
        String decidedBy,
        boolean granted,
        Optional<Instant> reviewBy,
        Optional<PersonsAnswer> answer,
        Optional<Instant> askedBackBy) {

    /** Whether nothing is delivered any more: a word at the own door counts once there was time to ask back. */
    boolean isDeclined(Instant now) {
        return answer.filter(PersonsAnswer.DECLINED::equals).isPresent()
                || askedBackBy.filter(now::isAfter).isPresent();
    }
}
