package esperanza.investigation.evidence.domain;

import static esperanza.kernel.ActorKind.EXTERNAL;
import static esperanza.kernel.ActorKind.HUMAN;
import static esperanza.kernel.Audience.INVESTIGATION;

import esperanza.kernel.CaseId;
import esperanza.kernel.OfCase;
import esperanza.kernel.OnTimeline;
import esperanza.kernel.Personal;
import esperanza.kernel.Published;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The events of an application to a court. Names and fields are a published contract. */
public sealed interface AuthorisationEvent extends OfCase {

    AuthorisationId authorisationId();

    /**
     * A court was asked for an authorisation.
     *
     * @param act the act of investigation that needs it
     */
    @Published(audience = INVESTIGATION)
    record AuthorisationRequested(
            CaseId caseId,
            AuthorisationId authorisationId,
            @OnTimeline AuthorisationMeasure measure,
            Optional<UUID> act,
            Personal<String> application)
            implements AuthorisationEvent {}

    /**
     * The court granted the authorisation.
     *
     * @param until the instant until which it holds
     * @param factId the fact of the proceeding, if it was on record
     */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record AuthorisationGranted(
            CaseId caseId, AuthorisationId authorisationId, Optional<Instant> until, Optional<UUID> factId)
            implements AuthorisationEvent {}

    /**
     * The court denied the authorisation.
     *
     * @param factId the fact of the proceeding, if it was on record
     */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record AuthorisationDenied(CaseId caseId, AuthorisationId authorisationId, Optional<UUID> factId)
            implements AuthorisationEvent {}
}
