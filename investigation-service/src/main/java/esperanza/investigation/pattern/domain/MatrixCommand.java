package esperanza.investigation.pattern.domain;

import esperanza.investigation.closure.domain.ClosureCommand.Second;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.util.Optional;
import java.util.UUID;

/** The commands on a matrix. They are taken after the end of a file too: a matrix changes no file. */
public sealed interface MatrixCommand extends AfterTheEnd {

    UUID matrixId();

    /**
     * Facts of the file, read before the command.
     *
     * @param matches whether it was confirmed that the case matches a case of the matrix
     * @param ripe whether charges were filed and no judgment was delivered
     */
    record OfFile(boolean matches, boolean ripe) {}

    /** Open a matrix, with the file of the case as its first. */
    record OpenMatrix(@NewId UUID matrixId, CaseId caseId, Personal<String> reasons) implements MatrixCommand {}

    /**
     * Propose that the file joins the matrix, or is split from it.
     *
     * @param proposedBy pseudonym of the investigator who answers for the file
     * @param goesOn how a ripe file goes on without waiting for the others
     */
    record ProposeChange(
            UUID matrixId,
            CaseId caseId,
            UUID proposalId,
            MatrixChange change,
            OfFile file,
            String proposedBy,
            Optional<Personal<String>> goesOn,
            Personal<String> reasons)
            implements MatrixCommand {}

    /** @param file the basis of the proposal, read again */
    record ApproveChange(
            UUID matrixId, CaseId caseId, UUID proposalId, OfFile file, Second by, Personal<String> reasons)
            implements MatrixCommand {}

    record RefuseChange(UUID matrixId, CaseId caseId, UUID proposalId, Second by, Personal<String> reasons)
            implements MatrixCommand {}

    /** Close the matrix: no file joins it or is split from it any more. */
    record CloseMatrix(UUID matrixId, CaseId caseId, Personal<String> reasons) implements MatrixCommand {}
}
