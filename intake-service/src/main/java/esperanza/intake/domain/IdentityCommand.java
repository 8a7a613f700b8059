package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What can be asked about who reports. {@code by}: the pseudonym of whoever asks. */
public sealed interface IdentityCommand {

    /** Ask to be shown who reports. */
    record RequestIdentity(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            OpeningPurpose purpose,
            String by,
            Optional<Urgency> urgency,
            String reasons)
            implements IdentityCommand {}

    /** Grant it, as a second person. */
    record GrantIdentity(UUID requestId, String by, Instant until) implements IdentityCommand {}

    /** Deny it, as a second person. */
    record DenyIdentity(UUID requestId, String by, String reasons) implements IdentityCommand {}

    /** Say that what was asked for is not there any more. */
    record OvertakeRequests() implements IdentityCommand {}
}
