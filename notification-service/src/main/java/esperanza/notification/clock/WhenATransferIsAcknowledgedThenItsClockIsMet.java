package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.TRANSFER_ACKNOWLEDGED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.TransferAcknowledged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The receiver confirmed that it has the report. */
@ApplicationScoped
public class WhenATransferIsAcknowledgedThenItsClockIsMet implements Policy<TransferAcknowledged> {

    @Override
    public Class<TransferAcknowledged> on() {
        return TransferAcknowledged.class;
    }

    @Override
    public List<Instruction> react(Recorded<TransferAcknowledged> event) {
        TransferAcknowledged done = event.event();
        DeadlineId deadline = DeadlineId.ofTransfer(TRANSFER_ACKNOWLEDGED.rule(), done.transferId());
        return List.of(Clocks.met(TRANSFER_ACKNOWLEDGED, deadline, done.caseId(), event));
    }
}
