package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.DangerSource.STATEMENT;
import static esperanza.intake.report.domain.DangerSource.TRIAGE;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.domain.ReportEvent.DangerRecognised;
import esperanza.protocol.vocabulary.Urgency;
import java.util.stream.Stream;

/** Imminent danger that nobody declared in the report itself. It is recorded once for each report, and never taken back. */
final class Danger {

    private Danger() {}

    /** A triage of U0 or U1 recognises danger. */
    static Stream<ReportEvent> recognised(Received report, TriageReport triage) {
        return triage.urgency().atLeast(Urgency.U1) ? recognised(report, TRIAGE) : Stream.empty();
    }

    /** A statement declares danger, as a report does: nobody has to confirm it first. */
    static Stream<ReportEvent> recognised(Received report, AddStatement add) {
        return add.imminentDanger() ? recognised(report, STATEMENT) : Stream.empty();
    }

    private static Stream<ReportEvent> recognised(Received report, DangerSource by) {
        return report.inDanger()
                ? Stream.empty()
                : Stream.of(new DangerRecognised(
                        report.reportId(), report.caseId(), by, report.content().affected()));
    }
}
