package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_DECISION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.UrgentMeasureDecided;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The decision meets the urgent clock of each party it protects, in this case and no other. */
@ApplicationScoped
public class WhenAnUrgentMeasureIsDecidedThenTheUrgentClockIsMet implements Policy<UrgentMeasureDecided> {

    @Override
    public Class<UrgentMeasureDecided> on() {
        return UrgentMeasureDecided.class;
    }

    @Override
    public List<Instruction> react(Recorded<UrgentMeasureDecided> event) {
        UrgentMeasureDecided decided = event.event();
        return decided.parties().stream()
                .distinct()
                .map(party -> Clocks.met(
                        URGENT_DECISION,
                        DeadlineId.of(URGENT_DECISION.rule(), decided.caseId(), party),
                        decided.caseId(),
                        event))
                .toList();
    }
}
