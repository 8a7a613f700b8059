package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.SEPARATION_REVIEW;
import static esperanza.protocol.vocabulary.AlertKind.PARTIES_SET_APART;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.ProtectionEvent.PartiesSetApart;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/**
 * A measure that was decided for two parties as one may belong to the plan of the wrong party. No rule can decide that,
 * so a person is called; if the plan has no measure, nobody is.
 */
@ApplicationScoped
public class WhenPartiesAreSetApartThenWhoProtectsIsAlerted implements Policy<PartiesSetApart> {

    private final Profile profile;

    public WhenPartiesAreSetApartThenWhoProtectsIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<PartiesSetApart> on() {
        return PartiesSetApart.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartiesSetApart> event) {
        PartiesSetApart apart = event.event();
        return apart
                .toBeReviewed()
                .map(separation -> DeadlineId.of(SEPARATION_REVIEW, Thing.separation(separation)))
                .map(review -> alert(apart, review))
                .stream()
                .toList();
    }

    private Instruction alert(PartiesSetApart apart, DeadlineId review) {
        AlertId alert = AlertId.of(PARTIES_SET_APART, review);
        return Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        apart.caseId(),
                        PARTIES_SET_APART,
                        profile.rule(SEPARATION_REVIEW).holder(),
                        Optional.of(review),
                        false));
    }
}
