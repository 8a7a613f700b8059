package esperanza.notification.clock;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.inbox.IntakeEvent.ConsentGiven;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The person was able to answer, and said yes. */
@ApplicationScoped
public class WhenAPersonRatifiesThenTheClockIsMet implements Policy<ConsentGiven> {

    @Override
    public Class<ConsentGiven> on() {
        return ConsentGiven.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentGiven> event) {
        return Ratification.answered(event.event(), event);
    }
}
