package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.URGENT_DECISION;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.AlertClock;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlineMet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An alert calls for the act of a person; when the act is done, nobody is called any more. An alert of imminent danger
 * ends with the first urgent measure decided in the case, although each affected party has a clock of its own.
 */
@ApplicationScoped
public class WhenADeadlineIsMetThenItsAlertsAreSettled implements Policy<DeadlineMet> {

    /** Urgent like the alerts that it settles: the end of an alert must not lag behind its beginning. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DeadlineMet> on() {
        return DeadlineMet.class;
    }

    @Override
    public List<Instruction> react(Recorded<DeadlineMet> event) {
        DeadlineMet met = event.event();
        Stream<AlertId> ofTheClock =
                AlertClock.calling(met.ruleId()).stream().map(kind -> AlertId.of(kind, met.deadlineId()));
        Stream<AlertId> ofTheCase = met.ruleId().equals(URGENT_DECISION)
                ? Stream.of(AlertId.of(IMMINENT_DANGER, met.caseId()))
                : Stream.empty();
        return Stream.concat(ofTheClock, ofTheCase)
                .map(alert -> new Instruction(alert.stream(), new SettleAlert(Optional.of(met.act()))))
                .toList();
    }
}
