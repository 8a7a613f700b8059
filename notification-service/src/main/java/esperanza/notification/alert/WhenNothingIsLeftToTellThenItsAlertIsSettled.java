package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.PERSON_NOT_TOLD;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.SettleAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.inbox.IntakeEvent.NothingLeftToTell;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person was told by a person, or had their data erased: nobody has to be called for it any more. */
@ApplicationScoped
public class WhenNothingIsLeftToTellThenItsAlertIsSettled implements Policy<NothingLeftToTell> {

    @Override
    public Class<NothingLeftToTell> on() {
        return NothingLeftToTell.class;
    }

    @Override
    public List<Instruction> react(Recorded<NothingLeftToTell> event) {
        AlertId alert = AlertId.of(PERSON_NOT_TOLD, event.event().caseId());
        return List.of(new Instruction(alert.stream(), new SettleAlert(Optional.of(event.id()))));
    }
}
