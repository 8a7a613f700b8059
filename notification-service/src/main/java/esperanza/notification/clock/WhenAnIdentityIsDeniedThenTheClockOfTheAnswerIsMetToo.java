package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.IDENTITY_ANSWER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.IdentityDenied;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A custodian said no, which is an answer as well. */
@ApplicationScoped
public class WhenAnIdentityIsDeniedThenTheClockOfTheAnswerIsMetToo implements Policy<IdentityDenied> {

    @Override
    public Class<IdentityDenied> on() {
        return IdentityDenied.class;
    }

    @Override
    public List<Instruction> react(Recorded<IdentityDenied> event) {
        IdentityDenied denied = event.event();
        DeadlineId deadline = DeadlineId.ofIdentityRequest(IDENTITY_ANSWER.rule(), denied.requestId());
        return List.of(Clocks.met(IDENTITY_ANSWER, deadline, denied.caseId(), event));
    }
}
