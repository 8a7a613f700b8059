package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.Preservation.Basis;
import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands on a request to keep data. {@code now} is the instant at which the command is decided. */
public sealed interface PreservationCommand extends AfterTheEnd {

    /**
     * @param evidence the items that the data are, read before as items of the case
     * @param assistance the request to another State that it belongs to, read before as one of the case
     */
    record RequestPreservation(
            CaseId caseId,
            PreservationId preservationId,
            Basis basis,
            Instant until,
            List<EvidenceId> evidence,
            Optional<AssistanceId> assistance,
            Personal<String> addressee,
            Personal<String> data)
            implements PreservationCommand {}

    /**
     * Record that the addressee keeps the data. Never refused.
     *
     * @param heldUntil empty: until the instant that was asked for
     */
    record ConfirmPreservation(CaseId caseId, Optional<Instant> heldUntil, Personal<String> reference)
            implements PreservationCommand {}

    /** Record that the addressee does not keep the data. Never refused. */
    record RefusePreservation(CaseId caseId, Personal<String> reference) implements PreservationCommand {}

    record RenewPreservation(CaseId caseId, Instant heldUntil, Instant now) implements PreservationCommand {}

    /**
     * @param authorisation the authorisation by which the data were obtained, read before as one of the case
     * @param holds true: the court granted it, and it has not ended
     */
    record ConvertPreservation(CaseId caseId, Optional<AuthorisationId> authorisation, boolean holds, Instant now)
            implements PreservationCommand {}

    record ReleasePreservation(CaseId caseId, Personal<String> reasons, Instant now) implements PreservationCommand {}

    record ExplainExpiry(CaseId caseId, Personal<String> reasons, Instant now) implements PreservationCommand {}
}
