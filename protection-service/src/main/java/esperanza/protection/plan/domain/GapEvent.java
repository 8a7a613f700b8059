package esperanza.protection.plan.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.LegalMoment;
import java.util.List;
import java.util.UUID;

/** A gap: something threatens the person while they lack what they were promised. */
public sealed interface GapEvent extends PlanEvent {

    UUID gapId();

    enum GapCause {
        /** A new incident of the person. */
        THREAT,
        /** A measure in hand fails. */
        FAILURE,
        /** A measure is missing. The code tells no more, so it does not tell of another case. */
        MISSING,
        /** A decision granted measures, and the person had withdrawn their consent meanwhile. */
        CONSENT
    }

    /** The step by which somebody closes a gap. */
    enum GapStep {
        URGENT_MEASURE,
        HANDOVER,
        REPAIR,
        RELOCATION,
        /** Another institution protects the person meanwhile. */
        OTHER_INSTITUTION
    }

    /**
     * A new threat came, or a measure fails, while the person does not have what was granted or decided. The event is
     * about the case of a missing measure. Of a cause in another case it tells nothing.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     */
    @Published(by = SYSTEM, audience = PROTECTION)
    @IsMoment(LegalMoment.GAP_OPENED)
    record GapOpened(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID gapId,
            @OnTimeline GapCause cause) implements GapEvent {}

    /**
     * Somebody said what is done so that the person is protected.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     */
    @Published(audience = PROTECTION)
    record GapAnswered(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID gapId,
            @OnTimeline @AtLeast(1) List<GapStep> steps)
            implements GapEvent {}
}
