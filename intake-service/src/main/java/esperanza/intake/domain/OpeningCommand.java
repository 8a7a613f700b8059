package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about the sealed parts of a report. {@code by}: the pseudonym of whoever asks. */
public sealed interface OpeningCommand {

    /** Open what was told, or who is threatened. */
    record OpenPart(
            ReportId reportId,
            CaseId caseId,
            UUID openingId,
            SealedPart part,
            OpeningPurpose purpose,
            String by,
            Optional<String> reasons)
            implements OpeningCommand {}

    /** Ask to be shown who reports. */
    record RequestIdentity(
            ReportId reportId, CaseId caseId, UUID requestId, OpeningPurpose purpose, String by, String reasons)
            implements OpeningCommand {}

    /** Read why it was asked and what came of it, as a custodian or as whoever asked. */
    record ReadIdentityRequest(UUID requestId, String by, boolean custodian) implements OpeningCommand {}

    /** Grant it, as a second person. */
    record GrantIdentity(UUID requestId, String by, Instant until) implements OpeningCommand {}

    /** Deny it, as a second person. */
    record DenyIdentity(UUID requestId, String by, String reasons) implements OpeningCommand {}

    /** Open who reports, as whoever had asked. */
    record OpenIdentity(UUID openingId, UUID requestId, String by, Instant at) implements OpeningCommand {}
}
