package esperanza.intake.disclosure.domain;

import static esperanza.kernel.ActorKind.SYSTEM;
import static esperanza.kernel.Audience.IDENTITY;

import esperanza.kernel.CaseId;
import esperanza.kernel.Closed;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import esperanza.kernel.ReportId;
import esperanza.protocol.term.IsMoment;
import esperanza.protocol.vocabulary.LegalMoment;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Requests for a reporter's identity, and a second person's answers. Names and fields are a published contract: a
 * custodian is alerted by them.
 * Readers learn that an identity is requested, never whose.
 */
public sealed interface IdentityEvent extends OpeningEvent {

    UUID requestId();

    /**
     * A person requested the reporter's identity; a second person has to grant it.
     *
     * @param by pseudonym; another person has to answer
     * @param urgency the urgency of the report at the time of the request; absent if it was not yet triaged
     */
    @Published(audience = IDENTITY)
    @IsMoment(LegalMoment.IDENTITY_REQUESTED)
    record IdentityRequested(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            @OnTimeline @Closed OpeningPurpose purpose,
            String by,
            @OnTimeline Optional<Urgency> urgency,
            Personal<String> reasons)
            implements IdentityEvent {}

    /**
     * A second person granted the request.
     *
     * @param by pseudonym
     * @param until until when the identity may be opened
     */
    @Published(audience = IDENTITY)
    @IsMoment(LegalMoment.IDENTITY_ANSWERED)
    record IdentityGranted(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            String by,
            @OnTimeline Instant until) implements IdentityEvent {}

    /**
     * A second person denied the request.
     *
     * @param by pseudonym
     */
    @Published(audience = IDENTITY)
    @IsMoment(LegalMoment.IDENTITY_ANSWERED)
    record IdentityDenied(ReportId reportId, CaseId caseId, UUID requestId, String by, Personal<String> reasons)
            implements IdentityEvent {}

    /** The request was unanswered when its data ceased to exist: nobody has to answer it now. */
    @Published(by = SYSTEM, audience = IDENTITY)
    @IsMoment(LegalMoment.IDENTITY_REQUEST_OVERTAKEN)
    record IdentityRequestOvertaken(ReportId reportId, CaseId caseId, UUID requestId) implements IdentityEvent {}
}
