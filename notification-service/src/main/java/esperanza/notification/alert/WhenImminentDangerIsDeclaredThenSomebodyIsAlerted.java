package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.inbox.IntakeEvent.DangerWord;
import esperanza.protocol.term.Profile;
import java.util.List;
import java.util.Optional;

/**
 * Imminent danger calls the officer on call once for each case, before anything else is done: as soon as the report
 * declares it, or a later act recognises it. A statement that declares it later calls again, if somebody answered before.
 */
public class WhenImminentDangerIsDeclaredThenSomebodyIsAlerted implements Policy<DangerWord> {

    private final Ladders ladders;

    public WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(Profile profile) {
        this.ladders = new Ladders(profile);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DangerWord> on() {
        return DangerWord.class;
    }

    @Override
    public List<Instruction> react(Recorded<DangerWord> event) {
        DangerWord word = event.event();
        if (!word.declaresDanger()) {
            return List.of();
        }
        AlertId alert = AlertId.of(IMMINENT_DANGER, word.caseId());
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        word.caseId(),
                        IMMINENT_DANGER,
                        ladders.of(IMMINENT_DANGER).first(),
                        Optional.empty(),
                        false)));
    }
}
