package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.CHECKIN;
import static esperanza.protocol.term.TermIds.CHECKIN_FOLLOWED;
import static esperanza.protocol.vocabulary.AlertKind.CHECKIN_MISSED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineEvent.DeadlinePassed;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.protocol.term.Profile;
import esperanza.protocol.vocabulary.TermObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A protected person is silent: whoever protects is called at once, until somebody looked for them. */
@ApplicationScoped
public class WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted implements Policy<DeadlinePassed> {

    private final Profile profile;

    public WhenAPersonDoesNotCheckInThenWhoProtectsIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DeadlinePassed> on() {
        return DeadlinePassed.class;
    }

    @Override
    public List<Instruction> react(Recorded<DeadlinePassed> event) {
        DeadlinePassed passed = event.event();
        return passed.ruleId().equals(CHECKIN)
                ? passed.about().stream()
                        .map(checkin -> called(passed, checkin))
                        .toList()
                : List.of();
    }

    private Instruction called(DeadlinePassed passed, UUID checkin) {
        DeadlineId follow = DeadlineId.of(CHECKIN_FOLLOWED, Thing.of(passed.caseId(), TermObject.CHECKIN, checkin));
        AlertId alert = AlertId.of(CHECKIN_MISSED, follow);
        return Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        passed.caseId(),
                        CHECKIN_MISSED,
                        profile.rule(CHECKIN_FOLLOWED).holder(),
                        Optional.of(follow),
                        false));
    }
}
