package esperanza.intake.disclosure.domain;

import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.Urgency;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Commands on the reporter's identity. {@code by}: the pseudonym of the caller. */
public sealed interface IdentityCommand {

    /** Requests to see who the reporter is. */
    record RequestIdentity(
            ReportId reportId,
            CaseId caseId,
            UUID requestId,
            OpeningPurpose purpose,
            String by,
            Optional<Urgency> urgency,
            String reasons)
            implements IdentityCommand {}

    /** Grants the request, as a second person. */
    record GrantIdentity(UUID requestId, String by, Instant until) implements IdentityCommand {}

    /** Denies the request, as a second person. */
    record DenyIdentity(ReportId reportId, UUID requestId, At at, String reasons) implements IdentityCommand {}

    /** Closes all open requests, because the requested data no longer exist. */
    record OvertakeRequests() implements IdentityCommand {}
}
