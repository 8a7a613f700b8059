package esperanza.intake.disclosure.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.UUID;

/** Requests for one viewing of a file that opens with two persons alone, and the answers of second persons. */
public sealed interface ViewingEvent extends OpeningEvent {

    UUID viewingRequestId();

    /**
     * A person asked a second one for one viewing of a file.
     *
     * @param by pseudonym; another person has to agree
     */
    record ViewingAsked(
            ReportId reportId,
            CaseId caseId,
            UUID viewingRequestId,
            UUID attachmentId,
            FileView view,
            OpeningPurpose purpose,
            String by,
            Personal<String> reasons)
            implements ViewingEvent {}

    /** A person read the reasons of a request. Recorded before the first byte was answered. */
    record ViewingRequestRead(ReportId reportId, CaseId caseId, UUID viewingRequestId, String by)
            implements ViewingEvent {}

    /**
     * A second person agreed to the request.
     *
     * @param by pseudonym
     * @param until until when the asking person may open the file, once
     */
    record ViewingAgreed(ReportId reportId, CaseId caseId, UUID viewingRequestId, String by, Instant until)
            implements ViewingEvent {}
}
