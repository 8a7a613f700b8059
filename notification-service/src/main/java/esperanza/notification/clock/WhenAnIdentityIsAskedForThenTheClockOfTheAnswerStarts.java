package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.IDENTITY_ANSWER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.IdentityRequested;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** An officer who needs the reporter's identity must not wait until a custodian happens to look. */
@ApplicationScoped
public class WhenAnIdentityIsAskedForThenTheClockOfTheAnswerStarts implements Policy<IdentityRequested> {

    private final Clocks clocks;

    public WhenAnIdentityIsAskedForThenTheClockOfTheAnswerStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<IdentityRequested> on() {
        return IdentityRequested.class;
    }

    @Override
    public List<Instruction> react(Recorded<IdentityRequested> event) {
        IdentityRequested asked = event.event();
        return List.of(clocks.start(
                IDENTITY_ANSWER,
                DeadlineId.ofIdentityRequest(IDENTITY_ANSWER.rule(), asked.requestId()),
                asked.caseId(),
                Clocks.beginning(event)));
    }
}
