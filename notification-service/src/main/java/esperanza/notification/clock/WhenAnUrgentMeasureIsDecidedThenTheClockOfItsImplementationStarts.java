package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_IMPLEMENTATION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.UrgentMeasureDecided;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A decision alone protects nobody: each measure has a clock until it is handed over. */
@ApplicationScoped
public class WhenAnUrgentMeasureIsDecidedThenTheClockOfItsImplementationStarts implements Policy<UrgentMeasureDecided> {

    private final Clocks clocks;

    public WhenAnUrgentMeasureIsDecidedThenTheClockOfItsImplementationStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<UrgentMeasureDecided> on() {
        return UrgentMeasureDecided.class;
    }

    @Override
    public List<Instruction> react(Recorded<UrgentMeasureDecided> event) {
        UrgentMeasureDecided decided = event.event();
        return List.of(clocks.startFor(
                decided.measureId(),
                URGENT_IMPLEMENTATION,
                DeadlineId.of(URGENT_IMPLEMENTATION.rule(), decided.caseId(), decided.measureId()),
                decided.caseId(),
                Clocks.beginning(event)));
    }
}
