package esperanza.protection.measure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.PROTECTION;

import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The events of a measure in use: done is not handed over, handed over is not confirmed, confirmed is not tested. */
public sealed interface UseEvent extends MeasureEvent {

    enum TestResult {
        WORKS,
        PARTLY,
        FAILS
    }

    enum TestWay {
        DRILL,
        CALL,
        VISIT,
        DOCUMENT
    }

    /** Something that happened while a measure was in use. */
    enum MeasureIncident {
        /** Neither people nor things were there. */
        ABSENT,
        LATE,
        EQUIPMENT,
        FOLLOWED,
        ATTACKED,
        INTRUSION
    }

    enum Judged {
        YES,
        PARTLY,
        NO
    }

    enum PersonsJudgement {
        YES,
        PARTLY,
        NO,
        /** The person does not want to say. */
        DECLINED
    }

    enum ReviewResult {
        KEEP,
        ADAPT,
        RAISE
    }

    /**
     * Another person than those who answer for the measure tested whether it works.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MeasureTested(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline TestResult result,
            @OnTimeline TestWay how,
            Optional<Personal<String>> note)
            implements UseEvent {}

    /**
     * A measure fails. It happened when the failure began, as far as somebody knows.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasureFailed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Personal<String> words)
            implements UseEvent {}

    /**
     * The authority says that a measure works again.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MeasureRestored(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            Personal<String> words)
            implements UseEvent {}

    /**
     * Something happened while a measure was in use.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     */
    @Published(audience = PROTECTION)
    record MeasureIncidentRecorded(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline MeasureIncident kind,
            Personal<String> words)
            implements UseEvent {}

    /**
     * An analyst reviewed with the person whether a measure helps.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param inTime whether it is there in time when it is needed
     * @param personSays whether it helps, as the person says
     * @param nextBy when it is reviewed again at the latest, if the review says so; nothing ends then
     */
    @Published(audience = PROTECTION)
    record EffectivenessReviewed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline Judged inTime,
            @OnTimeline Judged lowersRisk,
            @OnTimeline Judged letsWork,
            @OnTimeline PersonsJudgement personSays,
            @OnTimeline ReviewResult result,
            @OnTimeline Optional<Instant> nextBy,
            Optional<Personal<String>> words)
            implements UseEvent {}

    /**
     * The person gave a measure back. This is never held against them, and they may take it again.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasureReturned(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline PersonsVoice by,
            Optional<Personal<String>> words)
            implements UseEvent {}

    /**
     * The person took a measure again that they had given back.
     *
     * @param parties the party of the plan, and those whose plans were joined into it
     * @param by the side that said so
     * @param failsStill true: it has failed since before, so it is repaired
     */
    @Published(
            audience = PROTECTION,
            by = {HUMAN, EXTERNAL})
    record MeasureResumed(
            PlanId planId,
            @AtLeast(1) List<PartyRef> parties,
            CaseId caseId,
            MeasureId measureId,
            @OnTimeline PersonsVoice by,
            Optional<Boolean> failsStill,
            Optional<Personal<String>> words)
            implements UseEvent {}
}
