package esperanza.notification.clock;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.inbox.IntakeEvent.ConsentWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The person was able to answer, and said no. The mechanism owes the person the question, so a no meets the clock too.
 */
@ApplicationScoped
public class WhenAPersonDoesNotRatifyThenTheClockIsMetToo implements Policy<ConsentWithdrawn> {

    @Override
    public Class<ConsentWithdrawn> on() {
        return ConsentWithdrawn.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentWithdrawn> event) {
        return Ratification.answered(event.event(), event);
    }
}
