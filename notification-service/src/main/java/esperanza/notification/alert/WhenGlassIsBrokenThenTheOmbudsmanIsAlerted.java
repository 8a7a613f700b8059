package esperanza.notification.alert;

import static esperanza.protocol.term.TermIds.GLASS_REVIEW;
import static esperanza.protocol.vocabulary.AlertKind.GLASS_BROKEN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.Ladders;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.clock.domain.Thing;
import esperanza.notification.inbox.IntakeEvent.GlassBroken;
import esperanza.protocol.term.Profile;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The last rung of the ladder, which is outside the mechanism, is alerted at once. */
@ApplicationScoped
public class WhenGlassIsBrokenThenTheOmbudsmanIsAlerted implements Policy<GlassBroken> {

    private final Ladders ladders;

    public WhenGlassIsBrokenThenTheOmbudsmanIsAlerted(Profile profile) {
        this.ladders = new Ladders(profile);
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<GlassBroken> on() {
        return GlassBroken.class;
    }

    @Override
    public List<Instruction> react(Recorded<GlassBroken> event) {
        GlassBroken glass = event.event();
        DeadlineId review = DeadlineId.of(GLASS_REVIEW, Thing.glassBreak(glass.caseId(), glass.breakId()));
        AlertId alert = AlertId.of(GLASS_BROKEN, review);
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        glass.caseId(),
                        GLASS_BROKEN,
                        ladders.of(GLASS_BROKEN).last(),
                        Optional.of(review),
                        false)));
    }
}
