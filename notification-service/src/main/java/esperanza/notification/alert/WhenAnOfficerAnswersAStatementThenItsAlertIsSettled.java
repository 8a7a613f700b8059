package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.STATEMENT_ADDED;

import esperanza.kernel.ActorKind;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.inbox.IntakeEvent.OfficersWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * Reading a statement ends nothing, because nobody else learns what came of it. A person who triages the report anew,
 * lowers its urgency or asks the reporter has answered it.
 */
@ApplicationScoped
public class WhenAnOfficerAnswersAStatementThenItsAlertIsSettled implements Policy<OfficersWord> {

    /** Urgent like the alert that it settles: the end of an alert must not lag behind its beginning. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<OfficersWord> on() {
        return OfficersWord.class;
    }

    @Override
    public List<Instruction> react(Recorded<OfficersWord> event) {
        AlertId alert = AlertId.of(STATEMENT_ADDED, event.event().caseId());
        return event.actor().kind() == ActorKind.HUMAN
                ? List.of(new Instruction(alert.stream(), new SettleAlert(Optional.of(event.id()))))
                : List.of();
    }
}
