package esperanza.investigation.pattern.rest;

import esperanza.investigation.pattern.FindMatrices.Found;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixChange;
import esperanza.investigation.pattern.domain.MatrixEvent.MatrixChangeProposed;
import esperanza.kernel.CaseId;
import java.util.List;
import java.util.UUID;

/** The matrices of a file, without personal data. */
public record MatricesView(List<Shown> items) {

    /**
     * A matrix as if it had only the files of which the reader may know.
     *
     * @param members the cases whose files are in it
     * @param waiting the changes that wait for a supervisor
     */
    public record Shown(UUID matrixId, Matrix.Standing standing, List<CaseId> members, List<Waiting> waiting) {}

    /** @param proposedBy pseudonym */
    public record Waiting(UUID proposalId, CaseId caseId, MatrixChange change, String proposedBy) {

        static Waiting of(MatrixChangeProposed proposed) {
            return new Waiting(proposed.proposalId(), proposed.caseId(), proposed.change(), proposed.proposedBy());
        }
    }

    static MatricesView of(List<Found> found) {
        return new MatricesView(found.stream().map(MatricesView::shown).toList());
    }

    private static Shown shown(Found found) {
        Matrix matrix = found.matrix();
        return new Shown(
                found.matrixId(),
                matrix.standing(),
                matrix.members(),
                matrix.waiting().stream().map(Waiting::of).toList());
    }
}
