package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ArchiveGround.LOW_CREDIBILITY;
import static esperanza.investigation.closure.domain.ClosureRule.ARCHIVE_WAITS;
import static esperanza.investigation.closure.domain.ClosureRule.BASIS_CHANGED;
import static esperanza.investigation.closure.domain.ClosureRule.LOW_IS_NO_GROUND;
import static esperanza.investigation.closure.domain.ClosureRule.NO_ARCHIVE_PROPOSED;
import static esperanza.investigation.closure.domain.ClosureRule.SAME_PERSON;
import static esperanza.investigation.closure.domain.ClosureRule.VICTIM_NOT_HEARD;
import static esperanza.investigation.closure.domain.ClosureRule.require;
import static esperanza.investigation.file.domain.FileRule.FILE_ENDED;

import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The person who answers for a file proposes to archive it, when each line of enquiry has ended and each omission is
 * justified. Another person archives it, after each party was heard and if nothing moved since.
 */
final class Archiving {

    private Archiving() {}

    static ArchiveProposed proposed(Closure known, ProposeArchive propose) {
        require(!known.hasEnded(), FILE_ENDED);
        require(known.proposal().isEmpty(), ARCHIVE_WAITS);
        require(propose.ground() != LOW_CREDIBILITY, LOW_IS_NO_GROUND);
        Basis basis = propose.basis();
        basis.requireWorked();
        return new ArchiveProposed(
                propose.caseId(),
                propose.proposalId(),
                propose.at().by(),
                propose.ground(),
                basis.checklist().list(),
                basis.checklist().asOf(),
                basis.checklist().items(),
                basis.lineRefs(),
                basis.threats(),
                propose.reasons());
    }

    static ArchiveProposalWithdrawn withdrawn(Closure known, WithdrawProposal withdraw) {
        ArchiveProposed proposed = proposal(known, withdraw.proposalId());
        return new ArchiveProposalWithdrawn(withdraw.caseId(), proposed.proposalId(), withdraw.reasons());
    }

    static List<ClosureEvent> archived(Closure known, Archive archive) {
        if (isArchivedAs(known, archive.proposalId())) {
            return List.of();
        }
        ArchiveProposed proposed = proposal(known, archive.proposalId());
        requireSecond(proposed, archive.by());
        require(archive.basis().holds(proposed), BASIS_CHANGED);
        archive.basis().requireWorked();
        require(archive.hearings().areComplete(), VICTIM_NOT_HEARD);
        return List.of(new FileArchived(
                archive.caseId(),
                archive.proposalId(),
                archive.by().person(),
                archive.hearings().events(),
                archive.reasons()));
    }

    static ArchiveRefused refused(Closure known, RefuseArchive refuse) {
        ArchiveProposed proposed = proposal(known, refuse.proposalId());
        requireSecond(proposed, refuse.by());
        return new ArchiveRefused(refuse.caseId(), proposed.proposalId(), refuse.reasons());
    }

    private static void requireSecond(ArchiveProposed proposed, Second by) {
        require(!by.answersForTheFile() && !by.person().equals(proposed.proposedBy()), SAME_PERSON);
    }

    private static boolean isArchivedAs(Closure known, UUID proposalId) {
        return known.end()
                .filter(end -> end.proposalId().equals(Optional.of(proposalId)))
                .isPresent();
    }

    private static ArchiveProposed proposal(Closure known, UUID proposalId) {
        return known.proposal()
                .filter(proposed -> proposed.proposalId().equals(proposalId))
                .orElseThrow(() -> new RuleViolation(NO_ARCHIVE_PROPOSED));
    }
}
