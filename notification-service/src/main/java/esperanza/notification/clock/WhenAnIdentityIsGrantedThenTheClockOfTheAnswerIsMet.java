package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.IDENTITY_ANSWER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.IdentityGranted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A custodian said yes, which is an answer. */
@ApplicationScoped
public class WhenAnIdentityIsGrantedThenTheClockOfTheAnswerIsMet implements Policy<IdentityGranted> {

    @Override
    public Class<IdentityGranted> on() {
        return IdentityGranted.class;
    }

    @Override
    public List<Instruction> react(Recorded<IdentityGranted> event) {
        IdentityGranted granted = event.event();
        DeadlineId deadline = DeadlineId.ofIdentityRequest(IDENTITY_ANSWER.rule(), granted.requestId());
        return List.of(Clocks.met(IDENTITY_ANSWER, deadline, granted.caseId(), event));
    }
}
