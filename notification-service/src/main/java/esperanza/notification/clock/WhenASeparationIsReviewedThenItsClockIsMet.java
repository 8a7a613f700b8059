package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.SEPARATION_REVIEW;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.SeparationReviewed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person reviewed whose the measures are. */
@ApplicationScoped
public class WhenASeparationIsReviewedThenItsClockIsMet implements Policy<SeparationReviewed> {

    @Override
    public Class<SeparationReviewed> on() {
        return SeparationReviewed.class;
    }

    @Override
    public List<Instruction> react(Recorded<SeparationReviewed> event) {
        SeparationReviewed review = event.event();
        DeadlineId deadline = DeadlineId.ofSeparation(SEPARATION_REVIEW.rule(), review.separationId());
        return List.of(Clocks.met(SEPARATION_REVIEW, deadline, review.caseId(), event));
    }
}
