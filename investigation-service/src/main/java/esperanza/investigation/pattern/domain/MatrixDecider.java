package esperanza.investigation.pattern.domain;

import static esperanza.investigation.pattern.domain.MatrixChange.JOIN;
import static esperanza.investigation.pattern.domain.PatternRule.ALREADY_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.MATCH_MISSING;
import static esperanza.investigation.pattern.domain.PatternRule.MATRIX_CLOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NOT_JOINED;
import static esperanza.investigation.pattern.domain.PatternRule.NO_CHANGE_PROPOSED;
import static esperanza.investigation.pattern.domain.PatternRule.NO_SUCH_MATRIX;
import static esperanza.investigation.pattern.domain.PatternRule.PROPOSAL_WAITS;
import static esperanza.investigation.pattern.domain.PatternRule.RIPE_CASE_DELAYED;
import static esperanza.investigation.pattern.domain.PatternRule.SAME_PERSON;
import static esperanza.investigation.pattern.domain.PatternRule.require;

import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.pattern.domain.Matrix.Standing;
import esperanza.investigation.pattern.domain.MatrixCommand.*;
import esperanza.investigation.pattern.domain.MatrixEvent.*;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import java.util.List;
import java.util.UUID;

/**
 * The rules of a matrix: a supervisor opens it, the person who answers for a file proposes that it joins or is split,
 * and a second person decides. A ripe file joins only if it is said how it goes on without waiting.
 */
public final class MatrixDecider implements Decider<MatrixCommand, Matrix, MatrixEvent> {

    @Override
    public Matrix initial() {
        return Matrix.NONE;
    }

    @Override
    public List<MatrixEvent> decide(Matrix known, MatrixCommand command) {
        return switch (command) {
            case OpenMatrix open -> opened(known, open);
            case ProposeChange propose -> List.of(proposed(known, propose));
            case ApproveChange approve -> List.of(approved(known, approve));
            case RefuseChange refuse -> List.of(refused(known, refuse));
            case CloseMatrix close -> closed(known, close);
        };
    }

    @Override
    public Matrix evolve(Matrix known, MatrixEvent event) {
        return switch (event) {
            case MatrixOpened opened -> known.standing(Standing.OPEN).with(opened.caseId());
            case MatrixChangeProposed proposed -> known.proposed(proposed);
            case MatrixChangeRefused refused -> known.settled(refused.caseId());
            case FileJoined joined -> known.settled(joined.caseId()).with(joined.caseId());
            case FileSplit split -> known.settled(split.caseId()).without(split.caseId());
            case MatrixClosed _ -> known.standing(Standing.CLOSED);
        };
    }

    private static List<MatrixEvent> opened(Matrix known, OpenMatrix open) {
        return known.standing() == Standing.NONE
                ? List.of(new MatrixOpened(open.matrixId(), open.caseId(), open.reasons()))
                : List.of();
    }

    private static MatrixChangeProposed proposed(Matrix known, ProposeChange propose) {
        requireOpen(known);
        require(known.waitingFor(propose.caseId()).isEmpty(), PROPOSAL_WAITS);
        requirePossible(known, propose.change(), propose.caseId());
        if (propose.change() == JOIN) {
            requireGood(propose.file(), propose.goesOn().isPresent());
        }
        return new MatrixChangeProposed(
                propose.matrixId(),
                propose.caseId(),
                propose.proposalId(),
                propose.change(),
                propose.proposedBy(),
                propose.goesOn(),
                propose.reasons());
    }

    private static MatrixEvent approved(Matrix known, ApproveChange approve) {
        MatrixChangeProposed proposed = waiting(known, approve.caseId(), approve.proposalId(), approve.by());
        requirePossible(known, proposed.change(), approve.caseId());
        return switch (proposed.change()) {
            case JOIN -> {
                require(approve.file().matches(), MATCH_MISSING);
                if (approve.file().ripe() && proposed.goesOn().isEmpty()) {
                    throw RuleViolation.forWhatIsSo(RIPE_CASE_DELAYED); // the proposal left it out
                }
                yield new FileJoined(approve.matrixId(), approve.caseId(), approve.proposalId(), approve.reasons());
            }
            case SPLIT -> new FileSplit(approve.matrixId(), approve.caseId(), approve.proposalId(), approve.reasons());
        };
    }

    private static MatrixChangeRefused refused(Matrix known, RefuseChange refuse) {
        waiting(known, refuse.caseId(), refuse.proposalId(), refuse.by());
        return new MatrixChangeRefused(refuse.matrixId(), refuse.caseId(), refuse.proposalId(), refuse.reasons());
    }

    private static List<MatrixEvent> closed(Matrix known, CloseMatrix close) {
        require(known.standing() != Standing.NONE, NO_SUCH_MATRIX);
        if (!known.holds(close.caseId())) {
            throw RuleViolation.forWhatIsSo(NOT_JOINED);
        }
        return known.standing() == Standing.CLOSED
                ? List.of()
                : List.of(new MatrixClosed(close.matrixId(), close.caseId(), close.reasons()));
    }

    private static MatrixChangeProposed waiting(Matrix known, CaseId of, UUID proposalId, Second by) {
        requireOpen(known);
        MatrixChangeProposed proposed = known.waitingFor(of)
                .filter(change -> change.proposalId().equals(proposalId))
                .orElseThrow(() -> new RuleViolation(NO_CHANGE_PROPOSED));
        require(!by.answersForTheFile() && !by.person().equals(proposed.proposedBy()), SAME_PERSON);
        return proposed;
    }

    private static void requireOpen(Matrix known) {
        require(known.standing() != Standing.NONE, NO_SUCH_MATRIX);
        require(known.standing() == Standing.OPEN, MATRIX_CLOSED);
    }

    private static void requirePossible(Matrix known, MatrixChange change, CaseId of) {
        switch (change) {
            case JOIN -> require(!known.holds(of), ALREADY_JOINED);
            case SPLIT -> require(known.holds(of), NOT_JOINED);
        }
    }

    private static void requireGood(OfFile file, boolean goesOn) {
        require(file.matches(), MATCH_MISSING);
        require(!file.ripe() || goesOn, RIPE_CASE_DELAYED);
    }
}
