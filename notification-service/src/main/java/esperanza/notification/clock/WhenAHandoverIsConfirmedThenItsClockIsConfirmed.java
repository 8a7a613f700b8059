package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_IMPLEMENTATION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand.ConfirmDeadline;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.HandoverConfirmed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The beneficiary's side or a second source says that the measure is there. */
@ApplicationScoped
public class WhenAHandoverIsConfirmedThenItsClockIsConfirmed implements Policy<HandoverConfirmed> {

    @Override
    public Class<HandoverConfirmed> on() {
        return HandoverConfirmed.class;
    }

    @Override
    public List<Instruction> react(Recorded<HandoverConfirmed> event) {
        HandoverConfirmed confirmed = event.event();
        DeadlineId deadline = DeadlineId.of(URGENT_IMPLEMENTATION.rule(), confirmed.caseId(), confirmed.measureId());
        return List.of(new Instruction(deadline.stream(), new ConfirmDeadline(Act.of(event))));
    }
}
