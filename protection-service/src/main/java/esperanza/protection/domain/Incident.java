package esperanza.protection.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.time.Instant;
import java.util.Optional;

/**
 * A case as the plan knows it.
 *
 * @param reportId the report that brought it, or that put it on the urgent route
 * @param receivedAt when that report was received
 * @param consent what was noted since of the consent behind it; empty if nothing was
 */
public record Incident(
        CaseId caseId,
        ReportId reportId,
        Instant receivedAt,
        int number,
        boolean urgent,
        Optional<ConsentState> consent) {

    Incident onUrgentRoute(ReportId report, Instant received) {
        return new Incident(caseId, report, received, number, true, consent);
    }

    Incident numbered(int anew) {
        return new Incident(caseId, reportId, receivedAt, anew, urgent, consent);
    }

    Incident with(ConsentState noted) {
        return new Incident(caseId, reportId, receivedAt, number, urgent, Optional.of(noted));
    }

    /** Whether the person said no to what would follow from it. */
    boolean isRefused() {
        return consent.filter(ConsentState::refuses).isPresent();
    }
}
