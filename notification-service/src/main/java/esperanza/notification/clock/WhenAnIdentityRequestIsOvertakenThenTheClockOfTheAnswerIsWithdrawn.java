package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.IDENTITY_ANSWER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.IdentityRequestOvertaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The request needs no answer any more: nobody owes the answer, and nobody gave it. */
@ApplicationScoped
public class WhenAnIdentityRequestIsOvertakenThenTheClockOfTheAnswerIsWithdrawn
        implements Policy<IdentityRequestOvertaken> {

    @Override
    public Class<IdentityRequestOvertaken> on() {
        return IdentityRequestOvertaken.class;
    }

    @Override
    public List<Instruction> react(Recorded<IdentityRequestOvertaken> event) {
        return List.of(Clocks.withdrawn(DeadlineId.ofIdentityRequest(
                IDENTITY_ANSWER.rule(), event.event().requestId())));
    }
}
