package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.SEPARATION_REVIEW;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.ProtectionEvent.PartiesSetApart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The question whom a measure protects must not stay open for longer than a review needs. */
@ApplicationScoped
public class WhenPartiesAreSetApartThenTheClockOfTheReviewStarts implements Policy<PartiesSetApart> {

    private final Clocks clocks;

    public WhenPartiesAreSetApartThenTheClockOfTheReviewStarts(Clocks clocks) {
        this.clocks = clocks;
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
                .map(separation -> DeadlineId.ofSeparation(SEPARATION_REVIEW.rule(), separation))
                .map(review -> clocks.start(SEPARATION_REVIEW, review, apart.caseId(), Clocks.beginning(event)))
                .stream()
                .toList();
    }
}
