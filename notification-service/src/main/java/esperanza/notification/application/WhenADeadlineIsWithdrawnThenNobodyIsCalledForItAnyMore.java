package esperanza.notification.application;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.domain.AlertClock;
import esperanza.notification.domain.AlertCommand.SettleAlert;
import esperanza.notification.domain.AlertId;
import esperanza.notification.domain.DeadlineEvent.DeadlineWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whoever was called for something that is not there any more is called off; no act of anybody ended it. */
@ApplicationScoped
public class WhenADeadlineIsWithdrawnThenNobodyIsCalledForItAnyMore implements Policy<DeadlineWithdrawn> {

    /** Never behind the alert that it settles: that one is urgent. */
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
