package esperanza.notification.application;

import static esperanza.notification.application.LegalClock.GLASS_REVIEW;
import static esperanza.notification.application.LegalClock.IDENTITY_ANSWER;
import static esperanza.notification.application.LegalClock.SEPARATION_REVIEW;
import static esperanza.notification.application.LegalClock.URGENT_DECISION;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_BREACHED;
import static esperanza.protocol.vocabulary.AlertKind.DEADLINE_DUE_SOON;
import static esperanza.protocol.vocabulary.AlertKind.GLASS_BROKEN;
import static esperanza.protocol.vocabulary.AlertKind.IDENTITY_REQUESTED;
import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;
import static esperanza.protocol.vocabulary.AlertKind.PARTIES_SET_APART;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.domain.AlertCommand.SettleAlert;
import esperanza.notification.domain.AlertId;
import esperanza.notification.domain.DeadlineEvent.DeadlineMet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        List<AlertId> alerts = new ArrayList<>();
        alerts.add(AlertId.of(DEADLINE_DUE_SOON, met.deadlineId()));
        alerts.add(AlertId.of(DEADLINE_BREACHED, met.deadlineId()));
        if (met.ruleId().equals(URGENT_DECISION.rule())) {
            alerts.add(AlertId.of(IMMINENT_DANGER, met.caseId()));
        }
        if (met.ruleId().equals(GLASS_REVIEW.rule())) {
            alerts.add(AlertId.of(GLASS_BROKEN, met.deadlineId()));
        }
        if (met.ruleId().equals(IDENTITY_ANSWER.rule())) {
            alerts.add(AlertId.of(IDENTITY_REQUESTED, met.deadlineId()));
        }
        if (met.ruleId().equals(SEPARATION_REVIEW.rule())) {
            alerts.add(AlertId.of(PARTIES_SET_APART, met.deadlineId()));
        }
        return alerts.stream()
                .map(alert -> new Instruction(alert.stream(), new SettleAlert(Optional.of(met.act()))))
                .toList();
    }
}
