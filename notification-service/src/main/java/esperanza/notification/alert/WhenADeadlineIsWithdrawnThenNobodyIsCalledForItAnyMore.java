package esperanza.notification.alert;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The alerts of a withdrawn term end, because its object no longer exists. They name no act, because nobody did it. */
@ApplicationScoped
public class WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore implements Policy<DeadlineWithdrawn> {

    /** Urgent like the alerts that it settles: the end of an alert must not lag behind its beginning. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DeadlineWithdrawn> on() {
        return DeadlineWithdrawn.class;
    }

    @Override
    public List<Instruction> react(Recorded<DeadlineWithdrawn> event) {
        return AlertClock.calling(event.event().ruleId()).stream()
                .map(kind -> AlertId.of(kind, event.event().deadlineId()))
                .map(alert -> new Instruction(alert.stream(), new SettleAlert(Optional.empty())))
                .toList();
    }
}
