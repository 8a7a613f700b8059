package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineDueSoon;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The holder of the term is called while there is time, and again when it cannot be known yet whether the holder acted.
 */
@ApplicationScoped
public class WhenADeadlineIsDueSoonThenItsHolderIsAlerted implements Policy<DeadlineDueSoon> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DeadlineDueSoon> on() {
        return DeadlineDueSoon.class;
    }

    @Override
    public List<Instruction> react(Recorded<DeadlineDueSoon> event) {
        DeadlineDueSoon deadline = event.event();
        AlertId alert = AlertId.of(DEADLINE_DUE_SOON, deadline.deadlineId());
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        deadline.caseId(),
                        DEADLINE_DUE_SOON,
                        deadline.holder(),
                        Optional.of(deadline.deadlineId()),
                        deadline.overdue().orElse(false))));
    }
}
