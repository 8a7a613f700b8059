package esperanza.notification.oversight.domain;

import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.CaseFunction;
import esperanza.protocol.vocabulary.Confirmation;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.Optional;

/**
 * What the ombudsman contests or demands in a case, and what is answered. Names and fields are a published contract.
 */
public sealed interface OversightEvent extends OfCase {

    /** The stream: one contest or one demand. */
    OversightId oversightId();

    /**
     * The ombudsman contests an act of the case. Nothing changes by it; everybody on the case sees that an act is
     * contested.
     *
     * @param act the event that is contested
     * @param of the function that recorded it; absent if a clock or an alert is contested
     */
    @Confirmation.Is(CONTESTED)
    record ActContested(
            OversightId oversightId,
            CaseId caseId,
            EventId act,
            @OnTimeline Optional<CaseFunction> of,
            Personal<String> reasons)
            implements OversightEvent {}

    /**
     * The ombudsman demands an answer. The term of the answer runs, and somebody of the function is called.
     *
     * @param of the function that has to answer
     */
    @IsMoment(LegalMoment.ANSWER_DEMANDED)
    record AnswerDemanded(
            OversightId oversightId,
            CaseId caseId,
            @OnTimeline CaseFunction of,
            Personal<String> question) implements OversightEvent {}

    /**
     * A person of the function that was asked, or a supervisor, answered the demand.
     *
     * @param of the function that had to answer
     */
    @IsMoment(LegalMoment.DEMAND_ANSWERED)
    record DemandAnswered(
            OversightId oversightId,
            CaseId caseId,
            @OnTimeline CaseFunction of,
            Personal<String> answer) implements OversightEvent {}

    /** A person read the words of a contest or of a demand. Recorded before the first byte was answered. */
    @OnTimeline(false)
    record OversightRead(OversightId oversightId, CaseId caseId) implements OversightEvent {}
}
