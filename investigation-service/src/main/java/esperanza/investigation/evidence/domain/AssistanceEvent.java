package esperanza.investigation.evidence.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;

/** The events of a request to another State. Names and fields are a published contract. */
public sealed interface AssistanceEvent extends OfCase {

    AssistanceId assistanceId();

    /**
     * Another State was asked for assistance.
     *
     * @param country sealed, because it can tell where a witness or an accused person is
     */
    @Published(audience = INVESTIGATION)
    record AssistanceRequested(
            CaseId caseId,
            AssistanceId assistanceId,
            @OnTimeline AssistanceTreaty treaty,
            Personal<String> country,
            Personal<String> content)
            implements AssistanceEvent {}

    /** The other State was reminded of the request. */
    @Published(audience = INVESTIGATION)
    record AssistanceChased(CaseId caseId, AssistanceId assistanceId, Personal<String> content)
            implements AssistanceEvent {}

    /** The other State received the request. */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record AssistanceAcknowledged(CaseId caseId, AssistanceId assistanceId, Personal<String> reference)
            implements AssistanceEvent {}

    /** The other State answered the request. */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record AssistanceAnswered(
            CaseId caseId,
            AssistanceId assistanceId,
            @OnTimeline AssistanceOutcome outcome,
            Personal<String> reference) implements AssistanceEvent {}

    /** The request to the other State was withdrawn, because the assistance is not needed any longer. */
    @Published(audience = INVESTIGATION)
    record AssistanceWithdrawn(CaseId caseId, AssistanceId assistanceId, Personal<String> reasons)
            implements AssistanceEvent {}
}
