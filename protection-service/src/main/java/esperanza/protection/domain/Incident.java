package esperanza.protection.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.ReportId;
import java.time.Instant;

/**
 * A case as the plan knows it.
 *
 * @param reportId the report that brought it, or that put it on the urgent route
 * @param receivedAt when that report was received
 */
public record Incident(CaseId caseId, ReportId reportId, Instant receivedAt, int number, boolean urgent) {

    Incident onUrgentRoute(ReportId report, Instant received) {
        return new Incident(caseId, report, received, number, true);
    }
}
