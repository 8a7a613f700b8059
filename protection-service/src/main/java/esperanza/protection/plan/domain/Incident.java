package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.ConsentState;
import java.time.Instant;
import java.util.Optional;

/**
 * A case that is an incident of the plan.
 *
 * @param reportId the report that linked the case, or the report that put it on the urgent route
 * @param receivedAt when that report was received
 * @param consent the latest consent noted since the referral; empty if none was
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

    /** Whether consent to protection for this case was refused or withdrawn. */
    boolean isRefused() {
        return consent.filter(ConsentState::refuses).isPresent();
    }
}
