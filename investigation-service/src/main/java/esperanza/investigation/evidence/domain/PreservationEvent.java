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
import java.util.List;
import java.util.Optional;

/** The events of a request to keep data. Names and fields are a published contract. */
public sealed interface PreservationEvent extends OfCase {

    PreservationId preservationId();

    /**
     * Somebody was asked to keep data that would otherwise be deleted.
     *
     * @param until the instant until which the data are to be kept
     * @param evidence the items that the data are
     * @param assistance the request to another State that it belongs to
     */
    @Published(audience = INVESTIGATION)
    record PreservationRequested(
            CaseId caseId,
            PreservationId preservationId,
            @OnTimeline PreservationBasis basis,
            @OnTimeline Instant until,
            List<EvidenceId> evidence,
            Optional<AssistanceId> assistance,
            Personal<String> addressee,
            Personal<String> data)
            implements PreservationEvent {}

    /**
     * The addressee keeps the data.
     *
     * @param heldUntil absent: until the instant that was asked for
     */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record PreservationConfirmed(
            CaseId caseId, PreservationId preservationId, Optional<Instant> heldUntil, Personal<String> reference)
            implements PreservationEvent {}

    /** The addressee does not keep the data. */
    @Published(
            by = {EXTERNAL, HUMAN},
            audience = INVESTIGATION)
    record PreservationRefused(CaseId caseId, PreservationId preservationId, Personal<String> reference)
            implements PreservationEvent {}

    /** The data are kept for longer. */
    @Published(audience = INVESTIGATION)
    record PreservationRenewed(
            CaseId caseId,
            PreservationId preservationId,
            @OnTimeline Instant heldUntil) implements PreservationEvent {}

    /**
     * The data were obtained, so that nobody needs to keep them any longer.
     *
     * @param authorisation the authorisation by which they were obtained
     */
    @Published(audience = INVESTIGATION)
    record PreservationConverted(CaseId caseId, PreservationId preservationId, Optional<AuthorisationId> authorisation)
            implements PreservationEvent {}

    /** The data are not needed any longer. */
    @Published(audience = INVESTIGATION)
    record PreservationReleased(CaseId caseId, PreservationId preservationId, Personal<String> reasons)
            implements PreservationEvent {}

    /** The person who answers for the file explained why the data were not kept for longer. */
    @Published(audience = INVESTIGATION)
    record ExpiryExplained(CaseId caseId, PreservationId preservationId, Personal<String> reasons)
            implements PreservationEvent {}
}
