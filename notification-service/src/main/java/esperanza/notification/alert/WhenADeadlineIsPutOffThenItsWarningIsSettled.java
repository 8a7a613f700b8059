package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineEvent.PutOff;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A term that is paused, or has another end, is not due soon: its warning ends, and is given again in its time. */
@ApplicationScoped
public class WhenADeadlineIsPutOffThenItsWarningIsSettled implements Policy<PutOff> {

    /** Urgent like the alert that it settles: the end of an alert must not lag behind its beginning. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<PutOff> on() {
        return PutOff.class;
    }

    @Override
    public List<Instruction> react(Recorded<PutOff> event) {
        AlertId warning = AlertId.of(DEADLINE_DUE_SOON, event.event().deadlineId());
        return List.of(new Instruction(warning.stream(), new SettleAlert(Optional.empty())));
    }
}
