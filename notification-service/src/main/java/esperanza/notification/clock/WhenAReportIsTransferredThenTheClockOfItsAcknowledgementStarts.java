package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.TRANSFER_ACKNOWLEDGED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ReportTransferred;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The receiver of a report owes an acknowledgement, and the mechanism that sent the report has to obtain it. */
@ApplicationScoped
public class WhenAReportIsTransferredThenTheClockOfItsAcknowledgementStarts implements Policy<ReportTransferred> {

    private final Clocks clocks;

    public WhenAReportIsTransferredThenTheClockOfItsAcknowledgementStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<ReportTransferred> on() {
        return ReportTransferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportTransferred> event) {
        ReportTransferred transfer = event.event();
        DeadlineId deadline = DeadlineId.ofTransfer(TRANSFER_ACKNOWLEDGED.rule(), transfer.transferId());
        return List.of(clocks.start(TRANSFER_ACKNOWLEDGED, deadline, transfer.caseId(), Clocks.beginning(event)));
    }
}
