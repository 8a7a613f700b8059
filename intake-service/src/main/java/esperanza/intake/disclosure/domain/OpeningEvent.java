package esperanza.intake.disclosure.domain;

import esperanza.intake.report.domain.SealedPart;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.Personal;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Records who opened which part of a report, and for which purpose. The events lie in the stream {@code access}, which
 * never leaves intake and never changes the version of the report's stream.
 * Only requests for an identity and their answers are published, from a stream of their own.
 */
public sealed interface OpeningEvent extends Concerning
        permits OpeningEvent.PartOpened,
                OpeningEvent.AttachmentOpened,
                OpeningEvent.MetadataOpened,
                ViewingEvent,
                OpeningEvent.ReportersCompared,
                OpeningEvent.IdentityRequestRead,
                OpeningEvent.IdentityOpened,
                IdentityEvent {

    ReportId reportId();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    /** A person opened the ACCOUNT or the PARTIES. Recorded before the first byte was answered. */
    record PartOpened(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            SealedPart part,
            OpeningPurpose purpose,
            String by,
            Optional<Personal<String>> reasons)
            implements OpeningEvent {}

    /**
     * A person opened one file of the report. Recorded before the first byte was answered.
     *
     * @param original true: the very bytes, false: pictures of them
     * @param viewingRequestId to which a second person agreed, if the file opens with one alone
     */
    record AttachmentOpened(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            UUID attachmentId,
            boolean original,
            OpeningPurpose purpose,
            String by,
            Optional<Personal<String>> reasons,
            Optional<UUID> viewingRequestId)
            implements OpeningEvent {}

    /**
     * A person opened the values of what a file says about itself. Recorded before the first byte was answered.
     *
     * @param viewingRequestId to which a second person agreed, if the file opens with one alone
     */
    record MetadataOpened(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            UUID attachmentId,
            OpeningPurpose purpose,
            String by,
            Optional<Personal<String>> reasons,
            Optional<UUID> viewingRequestId)
            implements OpeningEvent {}

    /**
     * A custodian compared the reporter's contacts with those of other reports. Recorded before anything was compared.
     */
    record ReportersCompared(
            ReportId reportId, CaseId caseId, OpeningPurpose purpose, String by, Optional<Personal<String>> reasons)
            implements OpeningEvent {}

    /**
     * The requester or a custodian read the reasons and the answer of a request. Recorded before the first byte was
     * answered.
     */
    record IdentityRequestRead(ReportId reportId, CaseId caseId, UUID requestId, String by) implements OpeningEvent {}

    /** The requester opened the reporter's identity. Recorded before the first byte was answered. */
    record IdentityOpened(
            ReportId reportId, CaseId caseId, UUID openingId, UUID requestId, OpeningPurpose purpose, String by)
            implements OpeningEvent {}
}
