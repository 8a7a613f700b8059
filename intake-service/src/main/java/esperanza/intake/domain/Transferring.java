package esperanza.intake.domain;

import esperanza.intake.domain.Report.Received;
import esperanza.intake.domain.Report.Transfer;
import esperanza.intake.domain.ReportCommand.AcknowledgeTransfer;
import esperanza.intake.domain.ReportCommand.TransferReport;
import esperanza.intake.domain.ReportEvent.ReportTransferred;
import esperanza.intake.domain.ReportEvent.TransferAcknowledged;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** Handing a report over to somebody outside. It stays where it is and goes on here: nothing is lost if nobody answers. */
final class Transferring {

    private Transferring() {}

    static List<ReportEvent> transferred(Received report, TransferReport transfer) {
        return report.transfers().containsKey(transfer.transferId())
                ? List.of()
                : List.of(new ReportTransferred(
                        report.content().reportId(),
                        report.content().caseId(),
                        transfer.transferId(),
                        transfer.to(),
                        transfer.receiver().map(receiver -> sealed(report, receiver)),
                        sealed(report, transfer.reasons())));
    }

    static List<ReportEvent> acknowledged(Received report, AcknowledgeTransfer acknowledge) {
        Transfer transfer = report.transfers().get(acknowledge.transferId());
        if (transfer == null) {
            throw new RuleViolation(ReportRule.NO_SUCH_TRANSFER);
        }
        return transfer.acknowledged()
                ? List.of()
                : List.of(new TransferAcknowledged(
                        report.content().reportId(),
                        report.content().caseId(),
                        acknowledge.transferId(),
                        transfer.to(),
                        sealed(report, acknowledge.reference())));
    }

    private static Personal<String> sealed(Received report, String text) {
        return Personal.of(report.content().caseId().value(), text);
    }
}
