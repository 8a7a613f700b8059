package esperanza.notification.application;

import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;
import static esperanza.protocol.vocabulary.AlertKind.IDENTITY_REQUESTED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.domain.AlertCommand.SettleAlert;
import esperanza.notification.domain.AlertId;
import esperanza.notification.domain.DeadlineEvent.DeadlineWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return Stream.of(DEADLINE_DUE_SOON, DEADLINE_BREACHED, IDENTITY_REQUESTED)
                .map(kind -> AlertId.of(kind, event.event().deadlineId()))
                .map(alert -> new Instruction(alert.stream(), new SettleAlert(Optional.empty())))
                .toList();
    }
}
