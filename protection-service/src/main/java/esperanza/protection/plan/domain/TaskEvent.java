package esperanza.protection.plan.domain;

import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.PlanId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A task: what another institution owes to the person. An officer records what the institution says. */
public sealed interface TaskEvent extends PlanEvent {

    UUID taskId();

    enum TaskKind {
        /** Deliver a measure or a part of it. */
        DELIVER,
        INFORM,
        /** Say in public that the work is legitimate. */
        RECOGNISE,
        /** Take back what stigmatises. */
        RECTIFY,
        ACCOMPANY,
        PAY
    }

    /** The ground of law on which an institution refuses. */
    enum RefusalGround {
        COMPETENCE,
        MEANS,
        /** A conflict of interest. */
        CONFLICT,
        OTHER_LAW
    }

    /**
     * Another institution was asked to do something for the person.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     * @param measureId the measure that the task serves, if it serves one
     * @param due when it is to be done, if that was agreed
     * @param receiver tag of the institution on the task, if its people read and answer the task by their own login
     */
    @Published(audience = PROTECTION)
    record TaskSent(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID taskId,
            @OnTimeline TaskKind kind,
            Optional<MeasureId> measureId,
            @OnTimeline Optional<Instant> due,
            Optional<String> receiver,
            Personal<String> institution,
            Personal<String> what)
            implements TaskEvent {}

    /**
     * The institution said that it has the task.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     */
    @Published(audience = PROTECTION)
    record TaskAcknowledged(PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, UUID taskId)
            implements TaskEvent {}

    /**
     * The institution refused the task on a ground of law. No measure ends by that.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     * @param article what the institution relies on
     */
    @Published(audience = PROTECTION)
    record TaskRefused(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID taskId,
            @OnTimeline RefusalGround ground,
            Personal<String> article)
            implements TaskEvent {}

    /**
     * The institution did the task. A measure is not handed over by that.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     */
    @Published(audience = PROTECTION)
    record TaskDone(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            UUID taskId,
            Optional<Personal<String>> words)
            implements TaskEvent {}

    /**
     * The mechanism took the task back: the institution owes it no more.
     *
     * @param parties the party of the plan, and those recognised as it that the case brought
     */
    @Published(audience = PROTECTION)
    record TaskWithdrawn(
            PlanId planId, @AtLeast(1) List<PartyRef> parties, CaseId caseId, UUID taskId, Personal<String> reasons)
            implements TaskEvent {}
}
