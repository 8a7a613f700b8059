package esperanza.intake.domain;

import static esperanza.kernel.Audience.IDENTITY;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That somebody asks who reports, and what a second person answered. Names and fields are a published contract: a custodian is
 * called by it. Whoever reads it learns that an identity is asked for, never whose.
 */
public sealed interface IdentityEvent extends OpeningEvent {

    UUID requestId();

    /**
     * Somebody asks who reports: a second person has to grant it.
     *
     * @param urgency that of the report when it was asked; empty if nobody had triaged it
     */
    @Published(audience = IDENTITY)
    record IdentityRequested(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            OpeningPurpose purpose,
            String by,
            Optional<Urgency> urgency,
            Personal<String> reasons)
            implements IdentityEvent {}

    /** A second person granted it. */
    @Published(audience = IDENTITY)
    record IdentityGranted(ReportId reportId, CaseId caseId, UUID requestId, String by, Instant until)
            implements IdentityEvent {}

    /** A second person denied it. */
    @Published(audience = IDENTITY)
    record IdentityDenied(ReportId reportId, CaseId caseId, UUID requestId, String by, Personal<String> reasons)
            implements IdentityEvent {}

    /** Nobody had answered it, and what it asked for is not there any more: nobody has to answer it now. */
    @Published(audience = IDENTITY)
    record IdentityRequestOvertaken(ReportId reportId, CaseId caseId, UUID requestId) implements IdentityEvent {}
}
