package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.DangerSource.STATEMENT;
import static esperanza.intake.report.domain.DangerSource.TRIAGE;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.AddStatement;
import esperanza.intake.report.domain.ReportCommand.TriageReport;
import esperanza.intake.report.domain.ReportEvent.DangerRecognised;
import esperanza.protocol.vocabulary.Urgency;
import java.util.List;
import java.util.stream.Stream;

/** Imminent danger that nobody declared in the report itself. It is recorded once for each party, and never taken back. */
final class Danger {

    private Danger() {}

    /** A triage of U0 or U1 recognises danger. If it was known before, each triage carries it on to those who waited. */
    static Stream<ReportEvent> recognised(Received report, TriageReport triage) {
        List<AffectedParty> waiting = FirstParties.waiting(report);
        if (report.inDanger()) {
            return waiting.isEmpty() ? Stream.empty() : Stream.of(recognised(report, TRIAGE, waiting));
        }
        return triage.urgency().atLeast(Urgency.U1)
                ? Stream.of(recognised(report, TRIAGE, report.content().affected()))
                : Stream.empty();
    }

    /** A statement declares danger, as a report does: nobody has to confirm it first. */
    static Stream<ReportEvent> recognised(Received report, AddStatement add) {
        return add.imminentDanger() && !report.inDanger()
                ? Stream.of(recognised(report, STATEMENT, FirstParties.of(report)))
                : Stream.empty();
    }

    private static ReportEvent recognised(Received report, DangerSource by, List<AffectedParty> affected) {
        return new DangerRecognised(report.reportId(), report.caseId(), by, affected);
    }
}
