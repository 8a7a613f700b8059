package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_IMPLEMENTATION;
import static esperanza.protocol.vocabulary.Confirmation.ASSERTED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.MeasureHandedOver;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The authority asserts the handover; the other side has yet to confirm it. */
@ApplicationScoped
public class WhenAMeasureIsHandedOverThenItsClockIsMet implements Policy<MeasureHandedOver> {

    @Override
    public Class<MeasureHandedOver> on() {
        return MeasureHandedOver.class;
    }

    @Override
    public List<Instruction> react(Recorded<MeasureHandedOver> event) {
        MeasureHandedOver handover = event.event();
        return List.of(Clocks.met(
                URGENT_IMPLEMENTATION,
                DeadlineId.of(URGENT_IMPLEMENTATION.rule(), handover.caseId(), handover.measureId()),
                handover.caseId(),
                event,
                ASSERTED));
    }
}
