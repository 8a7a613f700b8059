package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.GLASS_REVIEW;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.GlassReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Another person's review of why the glass was broken meets its clock. */
@ApplicationScoped
public class WhenABreakIsReviewedThenItsClockIsMet implements Policy<GlassReviewed> {

    @Override
    public Class<GlassReviewed> on() {
        return GlassReviewed.class;
    }

    @Override
    public List<Instruction> react(Recorded<GlassReviewed> event) {
        GlassReviewed review = event.event();
        DeadlineId deadline = DeadlineId.ofBreak(GLASS_REVIEW.rule(), review.caseId(), review.breakId());
        return List.of(Clocks.met(GLASS_REVIEW, deadline, review.caseId(), event));
    }
}
