package esperanza.intake.report;

import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportCommand;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.StreamId;
import esperanza.kernel.StreamType;
import java.util.UUID;

/** The stream of a report. */
public final class ReportStreams {

    public static final StreamType<ReportCommand, Report, ReportEvent> REPORT =
            StreamType.of("report", ReportEvent.class, new ReportDecider());

    private ReportStreams() {}

    public static StreamId report(UUID report) {
        return REPORT.stream(report);
    }
}
