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

    /** Read why it was asked and what came of it, as a custodian or as whoever asked. */
    record ReadIdentityRequest(IdentityRequests.Request request, String by, boolean custodian)
            implements OpeningCommand {}

    /** Open who reports, as whoever had asked. */
    record OpenIdentity(UUID openingId, IdentityRequests.Request request, String by, Instant at)
            implements OpeningCommand {}
}
