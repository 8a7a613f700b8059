package esperanza.investigation.pattern.domain;

import esperanza.investigation.pattern.domain.MatrixEvent.MatrixChangeProposed;
import esperanza.kernel.CaseId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The files that are seen together.
 *
 * @param members the cases whose files are in it, in the order in which they joined
 * @param waiting the changes that wait for a second person; at most one of each case
 */
public record Matrix(Standing standing, List<CaseId> members, List<MatrixChangeProposed> waiting) {

    /** Whether files still join a matrix. */
    public enum Standing {
        NONE,
        OPEN,
        CLOSED
    }

    static final Matrix NONE = new Matrix(Standing.NONE, List.of(), List.of());

    /** The matrix as if it had only these cases. */
    public Matrix only(Collection<CaseId> known) {
        return new Matrix(
                standing,
                members.stream().filter(known::contains).toList(),
                waiting.stream()
                        .filter(change -> known.contains(change.caseId()))
                        .toList());
    }

    boolean holds(CaseId of) {
        return members.contains(of);
    }

    Optional<MatrixChangeProposed> waitingFor(CaseId of) {
        return waiting.stream().filter(change -> change.caseId().equals(of)).findFirst();
    }

    Matrix standing(Standing next) {
        return new Matrix(next, members, waiting);
    }

    Matrix proposed(MatrixChangeProposed change) {
        return new Matrix(
                standing,
                members,
                Stream.concat(waiting.stream(), Stream.of(change)).toList());
    }

    Matrix settled(CaseId of) {
        return new Matrix(
                standing,
                members,
                waiting.stream().filter(change -> !change.caseId().equals(of)).toList());
    }

    Matrix with(CaseId of) {
        return changed(others -> Stream.concat(others, Stream.of(of)), of);
    }

    Matrix without(CaseId of) {
        return changed(others -> others, of);
    }

    private Matrix changed(UnaryOperator<Stream<CaseId>> next, CaseId of) {
        return new Matrix(
                standing,
                next.apply(members.stream().filter(member -> !member.equals(of)))
                        .toList(),
                waiting);
    }
}
