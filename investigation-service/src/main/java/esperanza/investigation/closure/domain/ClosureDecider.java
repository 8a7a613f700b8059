package esperanza.investigation.closure.domain;

import static esperanza.investigation.file.domain.FileStanding.ARCHIVED;
import static esperanza.investigation.file.domain.FileStanding.CLOSED;
import static esperanza.investigation.file.domain.FileStanding.ENDED_FROM_OUTSIDE;

import esperanza.investigation.closure.domain.Closure.End;
import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.kernel.Decider;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of the end of a file. Two persons archive it; a supervisor closes it; what comes from outside ends it
 * without a condition. Archiving: {@link Archiving}; closing: {@link Closing}; opening it again: {@link Reopening}.
 */
public final class ClosureDecider implements Decider<ClosureCommand, Closure, ClosureEvent> {

    @Override
    public Closure initial() {
        return Closure.NONE;
    }

    @Override
    public List<ClosureEvent> decide(Closure known, ClosureCommand command) {
        return switch (command) {
            case ProposeArchive propose -> List.of(Archiving.proposed(known, propose));
            case WithdrawProposal withdraw -> List.of(Archiving.withdrawn(known, withdraw));
            case Archive archive -> Archiving.archived(known, archive);
            case RefuseArchive refuse -> List.of(Archiving.refused(known, refuse));
            case CallReview call -> Reopening.called(known, call);
            case Reopen reopen -> Reopening.reopened(known, reopen);
            case KeepArchived keep -> List.of(Reopening.kept(known, keep));
            case Close close -> Closing.closed(known, close);
            case RecordEnd record -> Closing.imposed(known, record);
        };
    }

    @Override
    public Closure evolve(Closure known, ClosureEvent event) {
        return switch (event) {
            case ArchiveProposed proposed -> known.proposed(Optional.of(proposed));
            case ArchiveProposalWithdrawn _, ArchiveRefused _ -> known.proposed(Optional.empty());
            case FileArchived archived -> known.ended(archived(known, archived), archived.heard());
            case FileClosed closed ->
                known.ended(new End(CLOSED, Set.of(closed.closedBy()), Optional.empty()), closed.heard());
            case EndImposed imposed ->
                known.ended(imposed(known, imposed), List.of()).imposed(imposed.factId());
            case ReopeningReviewCalled called -> known.reviewCalled(called.cause());
            case ReopeningDeclined declined -> known.reviewDone(declined.cause());
            case FileReopened _ -> known.reopened();
        };
    }

    private static End archived(Closure known, FileArchived archived) {
        Set<String> decidedBy = Stream.concat(
                        known.proposal().map(ArchiveProposed::proposedBy).stream(), Stream.of(archived.archivedBy()))
                .collect(Collectors.toUnmodifiableSet());
        return new End(ARCHIVED, decidedBy, Optional.of(archived.proposalId()));
    }

    private static End imposed(Closure known, EndImposed imposed) {
        Set<String> decidedBy = Stream.concat(known.decidedBy().stream(), Stream.of(imposed.recordedBy()))
                .collect(Collectors.toUnmodifiableSet());
        return new End(ENDED_FROM_OUTSIDE, decidedBy, Optional.empty());
    }
}
