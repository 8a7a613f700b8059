package esperanza.investigation.closure.rest;

import esperanza.investigation.closure.domain.ArchiveGround;
import esperanza.investigation.closure.domain.Closure;
import esperanza.investigation.closure.domain.ClosureEvent.ArchiveProposed;
import esperanza.investigation.file.domain.FileStanding;
import esperanza.kernel.EventId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a file has ended, without personal data.
 *
 * @param ended how it ended, also while a review of that waits; absent while it is worked on
 * @param proposal to archive it; absent unless one waits for a supervisor
 * @param reviews the events for which a review of the end waits
 */
public record ClosureView(
        FileStanding standing, Optional<FileStanding> ended, Optional<Proposal> proposal, List<EventId> reviews) {

    /**
     * A proposal to archive the file.
     *
     * @param proposedBy pseudonym
     * @param list the version of the checklist
     * @param asOf the instant as of which the checklist was read
     * @param unmet the mandatory items that were neither met nor ruled out; each was justified
     */
    public record Proposal(
            UUID proposalId, String proposedBy, ArchiveGround ground, int list, Instant asOf, List<String> unmet) {

        static Proposal of(ArchiveProposed proposed) {
            return new Proposal(
                    proposed.proposalId(),
                    proposed.proposedBy(),
                    proposed.ground(),
                    proposed.list(),
                    proposed.asOf(),
                    proposed.unmet());
        }
    }

    static ClosureView of(Closure closure) {
        return new ClosureView(
                closure.standing(),
                closure.end().map(Closure.End::how),
                closure.proposal().map(Proposal::of),
                closure.reviews());
    }
}
