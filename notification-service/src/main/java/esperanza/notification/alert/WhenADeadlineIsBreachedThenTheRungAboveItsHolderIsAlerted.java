package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineBreached;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * The holder who let a term pass is not the first to be called: the alert begins on the rung above. The warning ends,
 * and the alert of the breach takes its place.
 */
@ApplicationScoped
public class WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted implements Policy<DeadlineBreached> {

    private final Ladders ladders;

    public WhenADeadlineIsBreachedThenTheRungAboveItsHolderIsAlerted(Profile profile) {
        this.ladders = new Ladders(profile);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DeadlineBreached> on() {
        return DeadlineBreached.class;
    }

    @Override
    public List<Instruction> react(Recorded<DeadlineBreached> event) {
        DeadlineBreached deadline = event.event();
        AlertId alert = AlertId.of(DEADLINE_BREACHED, deadline.deadlineId());
        AlertId warning = AlertId.of(DEADLINE_DUE_SOON, deadline.deadlineId());
        return List.of(
                Instruction.beginning(
                        alert.stream(),
                        new RaiseAlert(
                                alert,
                                deadline.caseId(),
                                DEADLINE_BREACHED,
                                ladders.of(DEADLINE_BREACHED)
                                        .above(deadline.holder())
                                        .orElse(deadline.holder()),
                                Optional.of(deadline.deadlineId()),
                                false)),
                new Instruction(warning.stream(), new SettleAlert(Optional.empty())));
    }
}
