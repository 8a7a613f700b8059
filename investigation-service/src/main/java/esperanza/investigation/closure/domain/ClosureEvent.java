package esperanza.investigation.closure.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.kernel.AtLeast;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The events of the end of a file. Names and fields are a published contract. */
public sealed interface ClosureEvent extends OfCase {

    /**
     * A first person proposed to archive the file. It is worked on until a second person decides.
     *
     * @param proposedBy pseudonym
     * @param list the version of the checklist
     * @param asOf the instant as of which the checklist was read
     * @param unmet the mandatory items that were neither met nor ruled out; each was justified
     * @param lines the lines of enquiry, which all had ended
     * @param threats how many events had told of another threat of the case
     */
    @Published(audience = INVESTIGATION)
    record ArchiveProposed(
            CaseId caseId,
            UUID proposalId,
            String proposedBy,
            @OnTimeline ArchiveGround ground,
            @AtLeast(1) int list,
            Instant asOf,
            List<String> unmet,
            List<Ref> lines,
            @AtLeast(0) int threats,
            Personal<String> reasons)
            implements ClosureEvent {}

    /** The proposal to archive the file was withdrawn. */
    @Published(audience = INVESTIGATION)
    record ArchiveProposalWithdrawn(CaseId caseId, UUID proposalId, Personal<String> reasons) implements ClosureEvent {}

    /** A second person refused to archive the file: it is worked on. */
    @Published(audience = INVESTIGATION)
    record ArchiveRefused(CaseId caseId, UUID proposalId, Personal<String> reasons) implements ClosureEvent {}

    /**
     * A second person archived the file. A new threat calls for a review.
     *
     * @param archivedBy pseudonym
     * @param heard the events by which each party was heard about it
     */
    record FileArchived(
            CaseId caseId,
            UUID proposalId,
            String archivedBy,
            @AtLeast(1) List<EventId> heard,
            Personal<String> reasons)
            implements ClosureEvent {}

    /**
     * Something happened that may open the ended file again: a person has to look.
     *
     * @param cause the event that happened
     */
    @Published(by = SYSTEM)
    record ReopeningReviewCalled(CaseId caseId, EventId cause) implements ClosureEvent {}

    /**
     * The file is worked on again.
     *
     * @param cause the event for which it was opened again; absent: a person thought it over
     */
    record FileReopened(CaseId caseId, Optional<EventId> cause, Personal<String> reasons) implements ClosureEvent {}

    /**
     * A person looked, and the end of the file stands.
     *
     * @param cause the event that called for the review
     */
    record ReopeningDeclined(CaseId caseId, EventId cause, Personal<String> reasons) implements ClosureEvent {}

    /**
     * A supervisor closed the file.
     *
     * @param closedBy pseudonym
     * @param clarification the version of the record of how far the authors are known
     * @param judgments the judgments, as facts of the proceedings
     * @param heard the events by which each party was heard about it
     * @param list the version of the checklist
     * @param asOf the instant as of which the checklist was read
     * @param unmet the mandatory items that were neither met nor ruled out; sealed, because an item of evidence or of
     *     authorship tells others how the investigation stood
     */
    record FileClosed(
            CaseId caseId,
            String closedBy,
            @AtLeast(1) int clarification,
            @AtLeast(1) List<UUID> judgments,
            @AtLeast(1) List<EventId> heard,
            @AtLeast(1) int list,
            Instant asOf,
            Personal<List<String>> unmet,
            Personal<String> reasons)
            implements ClosureEvent {}

    /**
     * Something from outside ended the file. What was left undone stays undone. A supervisor reviews it.
     *
     * @param recordedBy pseudonym
     * @param factId a keyed hash of the source's own id of the fact
     */
    @Published(by = {EXTERNAL, HUMAN})
    record EndImposed(
            CaseId caseId, String recordedBy, @OnTimeline ImposedBy by, UUID factId, Personal<EndDetails> details)
            implements ClosureEvent {}
}
