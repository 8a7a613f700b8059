package esperanza.notification.timeline.read;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A case by its number.
 *
 * @param reports the reports of the case, the earliest first
 */
public record KnownCase(UUID caseId, String caseNumber, List<OfReport> reports) {

    /** A report, and the instant from which its terms count. */
    public record OfReport(UUID reportId, Instant receivedAt) {}

    public KnownCase {
        reports = List.copyOf(reports);
    }
}
