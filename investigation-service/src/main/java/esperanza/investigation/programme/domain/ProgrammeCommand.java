package esperanza.investigation.programme.domain;

import esperanza.access.Role;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.investigation.file.domain.OfTheLeadOrASupervisor;
import esperanza.investigation.programme.domain.Programme.InactivityStep;
import esperanza.investigation.programme.domain.Programme.ReviewOutcome;
import esperanza.investigation.programme.domain.Programme.SuspensionGround;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The commands on the programme of a case. */
public sealed interface ProgrammeCommand extends CaseCommand {

    /** Approve the next version of the programme. */
    record ApproveProgramme(
            CaseId caseId,
            At at,
            List<LineId> lines,
            List<ActId> acts,
            Instant nextReview,
            Personal<String> objectives,
            Optional<Personal<String>> experts,
            Basis basis)
            implements ProgrammeCommand {}

    /** The facts known when the programme was approved. */
    record Basis(boolean firstHypothesisAdopted, Map<LineId, Line> lines, Map<ActId, Act> acts) {

        Line line(LineId id) {
            return lines.getOrDefault(id, new Line.Unknown());
        }

        Act act(ActId id) {
            return acts.getOrDefault(id, new Act.Unknown());
        }
    }

    /**
     * Call for a review of the programme. Never refused: without a programme there is nothing to review.
     *
     * @param cause the event that may change what was planned
     */
    record CallProgrammeReview(CaseId caseId, EventId cause) implements ProgrammeCommand {}

    /**
     * Record a review of the version in force.
     *
     * @param causes the events that called for it, read before as events of the case; empty: its time had come
     */
    record ReviewProgramme(
            CaseId caseId,
            At at,
            int version,
            List<EventId> causes,
            ReviewOutcome outcome,
            Instant nextReview,
            Personal<String> reasons)
            implements ProgrammeCommand, OfTheLead {}

    /**
     * Answer for the inactivity of a file.
     *
     * @param deadlineId the clock that was breached
     * @param roles of the person who answers
     */
    record AnswerInactivity(
            CaseId caseId, At at, UUID deadlineId, InactivityStep step, Set<Role> roles, Personal<String> instruction)
            implements ProgrammeCommand {}

    /** Propose that the investigation waits. */
    record ProposeSuspension(
            CaseId caseId,
            At at,
            SuspensionGround ground,
            Instant until,
            Personal<String> reasons,
            boolean imminentDanger)
            implements ProgrammeCommand {}

    /** Suspend the investigation as it was proposed. */
    record SuspendInvestigation(CaseId caseId, At at, Personal<String> reasons, boolean imminentDanger)
            implements ProgrammeCommand {}

    /** Let the investigation go on, or drop the proposal to suspend it. */
    record ResumeInvestigation(CaseId caseId, Personal<String> reasons)
            implements ProgrammeCommand, OfTheLeadOrASupervisor {}
}
