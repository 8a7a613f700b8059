package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_IMPLEMENTATION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.Act;
import esperanza.notification.clock.domain.DeadlineCommand.ContestDeadline;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.HandoverContested;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The beneficiary's side or a second source says that the measure is not there. */
@ApplicationScoped
public class WhenAHandoverIsContestedThenItsClockIsContested implements Policy<HandoverContested> {

    @Override
    public Class<HandoverContested> on() {
        return HandoverContested.class;
    }

    @Override
    public List<Instruction> react(Recorded<HandoverContested> event) {
        HandoverContested contested = event.event();
        DeadlineId deadline = DeadlineId.of(URGENT_IMPLEMENTATION.rule(), contested.caseId(), contested.measureId());
        return List.of(new Instruction(deadline.stream(), new ContestDeadline(Act.of(event))));
    }
}
