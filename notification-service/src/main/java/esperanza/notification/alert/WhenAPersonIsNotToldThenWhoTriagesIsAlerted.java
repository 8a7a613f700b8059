package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.TRIAGE;
import static esperanza.protocol.vocabulary.AlertKind.PERSON_NOT_TOLD;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.inbox.IntakeEvent.PersonNotTold;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * An officer tells in another way what software may not tell. Each case has one such alert: what could not be
 * told meanwhile changes nothing while it is open, and opens it again after an answer.
 */
@ApplicationScoped
public class WhenAPersonIsNotToldThenWhoTriagesIsAlerted implements Policy<PersonNotTold> {

    private final Profile profile;

    public WhenAPersonIsNotToldThenWhoTriagesIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public Class<PersonNotTold> on() {
        return PersonNotTold.class;
    }

    @Override
    public List<Instruction> react(Recorded<PersonNotTold> event) {
        AlertId alert = AlertId.of(PERSON_NOT_TOLD, event.event().caseId());
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        event.event().caseId(),
                        PERSON_NOT_TOLD,
                        profile.rule(TRIAGE).holder(),
                        Optional.empty(),
                        false)));
    }
}
