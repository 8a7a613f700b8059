package esperanza.protection.plan.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PersonsAnswer;
import esperanza.protection.measure.domain.PersonsVoice;
import esperanza.protection.plan.domain.GrantEvent.GrantRoute;
import esperanza.protection.plan.domain.GrantEvent.ProtectedUnit;
import esperanza.protocol.vocabulary.MeasureType;
import java.time.Instant;
import java.util.Optional;

/** A measure is granted, and the person answers it. */
public sealed interface GrantCommand extends PlanCommand {

    /**
     * Grant a measure.
     *
     * @param measureId of a measure that was offered: its id in the offer
     * @param offered whether it was offered to the person, who then has to have accepted it
     * @param at also tells the person who decides, and answers for the delivery
     */
    record GrantMeasure(
            CaseId caseId,
            MeasureId measureId,
            boolean offered,
            At at,
            Instant decidedAt,
            Optional<Instant> reviewBy,
            GrantRoute route,
            ProtectedUnit unit,
            Personal<MeasureType> type,
            Personal<String> description,
            Personal<String> reasons,
            Optional<Personal<String>> withoutConsent)
            implements GrantCommand {}

    /**
     * Record the answer of the person to a measure that the plan decided. The last answer counts.
     *
     * @param at also tells the person who records it
     * @param holder pseudonym of the person who answers for the delivery, and so does not record this
     * @param inHand whether the person has the measure now
     * @param instead what the person asks for in place of a measure that they decline
     */
    record AnswerMeasure(
            MeasureId measureId,
            PersonsAnswer answer,
            At at,
            String holder,
            boolean inHand,
            PersonsVoice by,
            Optional<Personal<String>> instead,
            Optional<Personal<String>> words)
            implements GrantCommand {}
}
