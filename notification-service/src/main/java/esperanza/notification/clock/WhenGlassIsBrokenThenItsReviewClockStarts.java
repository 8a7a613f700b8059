package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.GLASS_REVIEW;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.GlassBroken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person who looks at a case without being assigned to it is reviewed by another person. */
@ApplicationScoped
public class WhenGlassIsBrokenThenItsReviewClockStarts implements Policy<GlassBroken> {

    private final Clocks clocks;

    public WhenGlassIsBrokenThenItsReviewClockStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<GlassBroken> on() {
        return GlassBroken.class;
    }

    @Override
    public List<Instruction> react(Recorded<GlassBroken> event) {
        GlassBroken glass = event.event();
        return List.of(clocks.start(
                GLASS_REVIEW,
                DeadlineId.ofBreak(GLASS_REVIEW.rule(), glass.caseId(), glass.breakId()),
                glass.caseId(),
                Clocks.beginning(event)));
    }
}
