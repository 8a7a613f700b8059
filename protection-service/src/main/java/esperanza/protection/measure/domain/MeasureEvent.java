package esperanza.protection.measure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.PROTECTION;
import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;
import static esperanza.protocol.vocabulary.Confirmation.CONFIRMED;
import static esperanza.protocol.vocabulary.Confirmation.CONTESTED;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protocol.vocabulary.Confirmation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The events of a measure after its plan decided it. Names and fields are a published contract.
 *
 * <p>The parties of each event are those of the plan when it was recorded.
 */
public sealed interface MeasureEvent extends Concerning
        permits MeasureEvent.MeasureHandedOver,
                MeasureEvent.HandoverConfirmed,
                MeasureEvent.HandoverContested,
                MeasureEvent.MeasureReassigned,
                MeasureEvent.ObstacleReported,
                MeasureEvent.EmergencyRatified,
                UseEvent,
                ChangeEvent,
                MisuseEvent {

    CaseId caseId();

    MeasureId measureId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * The authority asserts that the beneficiary has the measure.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param assertedBy pseudonym of the person who recorded the handover; another person has to record the
     *     confirmation
     * @param granted true: the measure was granted; absent: it was decided as urgent
     */
    @Published(audience = PROTECTION)
    @Confirmation.Is(ASSERTED)
    record MeasureHandedOver(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Instant handedOverAt,
            @AtLeast(1) String assertedBy,
            Optional<Boolean> granted,
            Optional<Personal<String>> note)
            implements MeasureEvent {}

    /**
     * The beneficiary, a representative or a second source confirms the handover.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param granted true: the measure was granted; absent: it was decided as urgent
     * @param reviewBy when the effect of the measure is reviewed at the latest, if its decision says so
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    @Confirmation.Is(CONFIRMED)
    record HandoverConfirmed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Voice by,
            Optional<Boolean> granted,
            @OnTimeline Optional<Instant> reviewBy,
            Optional<Personal<String>> note)
            implements MeasureEvent {}

    /**
     * The beneficiary, a representative or a second source says that the measure did not arrive.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param granted true: the measure was granted; absent: it was decided as urgent
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    @Confirmation.Is(CONTESTED)
    record HandoverContested(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Voice by,
            Optional<Boolean> granted,
            Optional<Personal<String>> note)
            implements MeasureEvent {}

    /**
     * The measure changed hands: another person answers for its delivery from now on.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param from pseudonym of the person who answered for it before
     * @param holder pseudonym of the person who answers for it now
     */
    @Published(audience = PROTECTION)
    record MeasureReassigned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @AtLeast(1) String from,
            @AtLeast(1) String holder,
            Personal<String> reasons)
            implements MeasureEvent {}

    /**
     * The authority records an obstacle that keeps the measure from being handed over.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record ObstacleReported(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Personal<String> description)
            implements MeasureEvent {}

    /**
     * The body said what it holds of a measure that was decided as urgent. The measure goes on in each case.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record EmergencyRatified(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Ratification outcome,
            Personal<String> reasons)
            implements MeasureEvent {}
}
