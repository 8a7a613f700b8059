package esperanza.investigation.programme.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.ReviewOutcome;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the programme of a case. Names and fields are a published contract. */
public sealed interface ProgrammeEvent extends Concerning {

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /**
     * A version of the programme was approved, and is in force.
     *
     * @param lines the lines of enquiry that it follows
     * @param acts the acts that it relies on, at least one for each open line
     */
    @Published(audience = INVESTIGATION)
    record ProgrammeApproved(
            CaseId caseId,
            @OnTimeline @AtLeast(1) int version,
            @AtLeast(1) List<LineId> lines,
            @AtLeast(1) List<ActId> acts,
            @OnTimeline Instant nextReview,
            Personal<String> objectives,
            Optional<Personal<String>> experts)
            implements ProgrammeEvent {}

    /**
     * A new threat calls for a review of the programme in force: a person has to look.
     *
     * @param cause the event that brought it
     */
    @Published(by = SYSTEM, audience = INVESTIGATION)
    record ProgrammeReviewCalled(CaseId caseId, EventId cause) implements ProgrammeEvent {}

    /**
     * The programme in force was reviewed.
     *
     * @param causes the events that called for it; empty: its time had come
     */
    @Published(audience = INVESTIGATION)
    record ProgrammeReviewed(
            CaseId caseId,
            @OnTimeline @AtLeast(1) int version,
            List<EventId> causes,
            @OnTimeline ReviewOutcome outcome,
            @OnTimeline Instant nextReview,
            Personal<String> reasons)
            implements ProgrammeEvent {}

    /**
     * A person answered for the inactivity of the file. The answer is no act: the file stays inactive.
     *
     * @param deadlineId the clock that was breached
     * @param by pseudonym of the person who answered
     */
    @Published(audience = INVESTIGATION)
    record InactivityAnswered(
            CaseId caseId,
            UUID deadlineId,
            @OnTimeline InactivityStep step,
            @AtLeast(1) String by,
            Personal<String> instruction)
            implements ProgrammeEvent {}

    /**
     * The person who answers for the file proposed that the investigation waits.
     *
     * @param by pseudonym of that person
     */
    @Published(audience = INVESTIGATION)
    record SuspensionProposed(
            CaseId caseId,
            @OnTimeline SuspensionGround ground,
            @OnTimeline Instant until,
            @AtLeast(1) String by,
            Personal<String> reasons)
            implements ProgrammeEvent {}

    /** A second person decided that the investigation waits. */
    @Published(audience = INVESTIGATION)
    record InvestigationSuspended(
            CaseId caseId,
            @OnTimeline SuspensionGround ground,
            @OnTimeline Instant until,
            Personal<String> reasons) implements ProgrammeEvent {}

    /** The investigation goes on; a proposal to suspend it is dropped. */
    record InvestigationResumed(CaseId caseId, Personal<String> reasons) implements ProgrammeEvent {}
}
