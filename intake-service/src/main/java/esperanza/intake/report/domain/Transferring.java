package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.AcknowledgeTransfer;
import esperanza.intake.report.domain.ReportCommand.TransferReport;
import esperanza.intake.report.domain.ReportEvent.ReportTransferred;
import esperanza.intake.report.domain.ReportEvent.TransferAcknowledged;
import esperanza.intake.report.domain.Routing.Transfer;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.TransferDestination;
import java.util.List;
import java.util.Optional;

/**
 * Transfers a report to a receiver outside. The report stays open here, so that nothing is lost if the receiver never
 * answers.
 */
final class Transferring {

    private Transferring() {}

    /**
     * Fails with {@link ReportRule#CONSENT_REFUSED} if the reporter or a party refuses the purpose of this receiver.
     */
    static List<ReportEvent> transferred(Received report, TransferReport transfer) {
        if (report.routing().transfer(transfer.transferId()).isPresent()) {
            return List.of();
        }
        if (purpose(transfer.to())
                .filter(purpose -> Consents.anybodyRefuses(report, purpose))
                .isPresent()) {
            throw new RuleViolation(ReportRule.CONSENT_REFUSED);
        }
        return List.of(new ReportTransferred(
                report.reportId(),
                report.caseId(),
                transfer.transferId(),
                transfer.to(),
                transfer.receiver().map(report::sealed),
                report.sealed(transfer.reasons())));
    }

    static List<ReportEvent> acknowledged(Received report, AcknowledgeTransfer acknowledge) {
        Transfer transfer = report.routing()
                .transfer(acknowledge.transferId())
                .orElseThrow(() -> new RuleViolation(ReportRule.NO_SUCH_TRANSFER));
        return transfer.acknowledged()
                ? List.of()
                : List.of(new TransferAcknowledged(
                        report.reportId(),
                        report.caseId(),
                        acknowledge.transferId(),
                        transfer.to(),
                        report.sealed(acknowledge.reference())));
    }

    /**
     * The purpose for which this receiver gets the report. A prosecutor needs none: reporting a crime is the State's
     * duty.
     */
    private static Optional<ConsentPurpose> purpose(TransferDestination to) {
        return switch (to) {
            case ANOTHER_STATE -> Optional.of(ConsentPurpose.INTERNATIONAL);
            case OMBUDSMAN -> Optional.of(ConsentPurpose.SHARING_NHRI);
            case PROSECUTOR, UNKNOWN -> Optional.empty();
        };
    }
}
