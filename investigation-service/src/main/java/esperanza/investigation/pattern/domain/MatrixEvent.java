package esperanza.investigation.pattern.domain;

import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.util.Optional;
import java.util.UUID;

/**
 * The events of a matrix, which lets several files be seen together. Names and fields are a published contract. Each
 * event names one case and tells of no other. Each file keeps its history, its terms and its end.
 */
public sealed interface MatrixEvent extends OfCase {

    UUID matrixId();

    /**
     * A matrix was opened.
     *
     * @param caseId the case whose file is the first in it
     */
    @Published(audience = INVESTIGATION)
    record MatrixOpened(UUID matrixId, CaseId caseId, Personal<String> reasons) implements MatrixEvent {}

    /**
     * The person who answers for a file proposed that it joins a matrix, or is split from it.
     *
     * @param proposedBy pseudonym
     * @param goesOn how the file goes on without waiting for the others; there if charges were filed already
     */
    @Published(audience = INVESTIGATION)
    record MatrixChangeProposed(
            UUID matrixId,
            CaseId caseId,
            UUID proposalId,
            MatrixChange change,
            String proposedBy,
            Optional<Personal<String>> goesOn,
            Personal<String> reasons)
            implements MatrixEvent {}

    /** A second person refused the change that was proposed: the file stays as it is in the matrix. */
    @Published(audience = INVESTIGATION)
    record MatrixChangeRefused(UUID matrixId, CaseId caseId, UUID proposalId, Personal<String> reasons)
            implements MatrixEvent {}

    /** A file joined a matrix. No act, term or end of the file waits for another file. */
    @Published(audience = INVESTIGATION)
    record FileJoined(UUID matrixId, CaseId caseId, UUID proposalId, Personal<String> reasons) implements MatrixEvent {}

    /** A file was split from a matrix. Nothing is moved: each fact belongs to the cases that it names. */
    @Published(audience = INVESTIGATION)
    record FileSplit(UUID matrixId, CaseId caseId, UUID proposalId, Personal<String> reasons) implements MatrixEvent {}

    /**
     * A matrix was closed: no file joins it or is split from it any more.
     *
     * @param caseId the case from whose file it was closed
     */
    @Published(audience = INVESTIGATION)
    record MatrixClosed(UUID matrixId, CaseId caseId, Personal<String> reasons) implements MatrixEvent {}
}
