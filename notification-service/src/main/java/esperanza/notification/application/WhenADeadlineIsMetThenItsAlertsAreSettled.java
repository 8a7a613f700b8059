package esperanza.notification.application;

import static esperanza.notification.application.LegalClock.URGENT_DECISION;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.domain.AlertClock;
import esperanza.notification.domain.AlertCommand.SettleAlert;
import esperanza.notification.domain.AlertId;
import esperanza.notification.domain.DeadlineEvent.DeadlineMet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an alert calls for is the act of a person; when it is done, nobody is called any more. A danger calls until the first
 * urgent measure of the case is decided; each party it affects has a clock of its own.
 */
@ApplicationScoped
public class WhenADeadlineIsMetThenItsAlertsAreSettled implements Policy<DeadlineMet> {

    /** Never behind the alert that it settles: that one is urgent. */
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
        Stream<AlertId> ofTheCase = met.ruleId().equals(URGENT_DECISION.rule())
                ? Stream.of(AlertId.of(IMMINENT_DANGER, met.caseId()))
                : Stream.empty();
        return Stream.concat(ofTheClock, ofTheCase)
                .map(alert -> new Instruction(alert.stream(), new SettleAlert(Optional.of(met.act()))))
                .toList();
    }
}
