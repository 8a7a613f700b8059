package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.WALL_APPLIED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.inbox.IntakeEvent.ConflictWallApplied;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * A wall can bury a case as well as protect it, so each wall that a person lays is reported at once to the last rung,
 * which is outside the mechanism. The alert asks for nothing but an answer.
 */
@ApplicationScoped
public class WhenAConflictWallIsAppliedThenTheOmbudsmanIsAlerted implements Policy<ConflictWallApplied> {

    private final Ladders ladders;

    public WhenAConflictWallIsAppliedThenTheOmbudsmanIsAlerted(Profile profile) {
        this.ladders = new Ladders(profile);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<ConflictWallApplied> on() {
        return ConflictWallApplied.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConflictWallApplied> event) {
        ConflictWallApplied wall = event.event();
        AlertId alert = AlertId.of(WALL_APPLIED, wall.caseId());
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        wall.caseId(),
                        WALL_APPLIED,
                        ladders.of(WALL_APPLIED).last(),
                        Optional.empty(),
                        false)));
    }
}
