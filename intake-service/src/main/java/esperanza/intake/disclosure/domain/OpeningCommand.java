package esperanza.intake.disclosure.domain;

import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** Commands on the sealed parts of a report. {@code by}: the pseudonym of the caller. */
public sealed interface OpeningCommand {

    /** Opens the ACCOUNT or the PARTIES. */
    record OpenPart(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            SealedPart part,
            OpeningPurpose purpose,
            String by,
            Optional<String> reasons)
            implements OpeningCommand {}

    /**
     * Opens one file of the report.
     *
     * @param secondPerson whether this takes a second person
     * @param viewingRequestId to which a second person agreed
     */
    record OpenFile(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            UUID attachmentId,
            FileView view,
            OpeningPurpose purpose,
            At at,
            Optional<String> reasons,
            boolean secondPerson,
            Optional<UUID> viewingRequestId)
            implements OpeningCommand {}

    /** Asks a second person for one viewing of one file. */
    record AskViewing(
            ReportId reportId,
            CaseId caseId,
            UUID viewingRequestId,
            UUID attachmentId,
            FileView view,
            OpeningPurpose purpose,
            String by,
            String reasons)
            implements OpeningCommand {}

    /** Reads the reasons of a request, before an answer. */
    record ReadViewingRequest(UUID viewingRequestId, String by) implements OpeningCommand {}

    /**
     * Agrees to a request, as a second person.
     *
     * @param holds how long the asking person may open the file after that
     */
    record AgreeViewing(UUID viewingRequestId, At at, Duration holds) implements OpeningCommand {}

    /** Compares the reporter's contacts with those of other reports, as a custodian. */
    record CompareReporters(
            ReportId reportId, CaseId caseId, OpeningPurpose purpose, String by, Optional<String> reasons)
            implements OpeningCommand {}

    /** Reads the reasons and the answer of a request, as a custodian or as the requester. */
    record ReadIdentityRequest(IdentityRequests.Request request, String by, boolean custodian)
            implements OpeningCommand {}

    /** Opens the reporter's identity, as the requester. */
    record OpenIdentity(UUID openingId, IdentityRequests.Request request, At at) implements OpeningCommand {}
}
