package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.GAP;
import static esperanza.protocol.vocabulary.AlertKind.PROTECTION_GAP;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.ProtectionEvent.GapOpened;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** A person is threatened while they lack what they were promised: whoever protects is called at once. */
@ApplicationScoped
public class WhenAGapIsOpenedThenWhoProtectsIsAlerted implements Policy<GapOpened> {

    private final Profile profile;

    public WhenAGapIsOpenedThenWhoProtectsIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<GapOpened> on() {
        return GapOpened.class;
    }

    @Override
    public List<Instruction> react(Recorded<GapOpened> event) {
        GapOpened gap = event.event();
        DeadlineId answer = DeadlineId.of(GAP, Thing.gap(gap.caseId(), gap.gapId()));
        AlertId alert = AlertId.of(PROTECTION_GAP, answer);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert, gap.caseId(), PROTECTION_GAP, profile.rule(GAP).holder(), Optional.of(answer), false)));
    }
}
