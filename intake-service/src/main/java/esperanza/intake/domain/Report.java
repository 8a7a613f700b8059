package esperanza.intake.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a report stands. */
public sealed interface Report {

    /** Nobody told us anything under this id. */
    record Unknown() implements Report {}

    /**
     * We were told.
     *
     * @param recognised which of its parties turned out to be one we knew
     */
    record Received(
            ReportEvent.ReportReceived content,
            Set<ReferralDestination> referredTo,
            Optional<Urgency> urgency,
            Map<PartyRef, PartyRef> recognised)
            implements Report {}
}
