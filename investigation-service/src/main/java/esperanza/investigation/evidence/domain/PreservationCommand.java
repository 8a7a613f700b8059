package esperanza.investigation.evidence.domain;

import esperanza.investigation.file.domain.AfterTheEnd;
import esperanza.investigation.file.domain.OfTheLead;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The commands on a request to keep data. */
public sealed interface PreservationCommand extends AfterTheEnd, AfterTheFact {

    /**
     * Record that somebody was asked to keep data.
     *
     * @param evidence the items that the data are, read before as items of the case
     * @param assistance the request to another State that it belongs to, read before as one of the case
     */
    record RequestPreservation(
            CaseId caseId,
            @NewId PreservationId preservationId,
            PreservationBasis basis,
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

    /** Record that the data are kept for longer. */
    record RenewPreservation(CaseId caseId, At at, Instant heldUntil) implements PreservationCommand {}

    /**
     * Record that the data were obtained.
     *
     * @param authorisation the authorisation by which the data were obtained, read before as one of the case
     * @param holds true: the court granted it, and it has not ended
     */
    record ConvertPreservation(CaseId caseId, At at, Optional<AuthorisationId> authorisation, boolean holds)
            implements PreservationCommand {}

    /** Record that the data are not needed any longer. */
    record ReleasePreservation(CaseId caseId, At at, Personal<String> reasons)
            implements PreservationCommand, OfTheLead {}

    /** Explain why the data were not kept for longer. */
    record ExplainExpiry(CaseId caseId, At at, Personal<String> reasons) implements PreservationCommand, OfTheLead {}
}
