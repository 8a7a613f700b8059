package esperanza.intake.report;

import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.protocol.term.Profiles;
import esperanza.protocol.term.TermIds;
import esperanza.protocol.term.Terms;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * Decides whether a report cannot wait for the holder of its claim: imminent danger was declared or recognised, or the
 * term of its triage is over.
 */
@Singleton
public class CannotWait {

    private final Profiles profiles;

    CannotWait(Profiles profiles) {
        this.profiles = profiles;
    }

    public boolean is(Report.Received report, Instant now) {
        return report.inDanger() || now.isAfter(from(report.content()));
    }

    /** The instant from which the report cannot wait. */
    public Instant from(ReportReceived report) {
        return report.imminentDanger()
                ? report.receivedAt()
                : Terms.due(profiles, TermIds.TRIAGE, report.receivedAt()).due();
    }
}
