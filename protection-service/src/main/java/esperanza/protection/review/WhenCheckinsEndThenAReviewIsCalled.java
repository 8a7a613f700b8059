package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinEnded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One person alone makes nobody listen to a protected person any more: somebody else asks back. */
@ApplicationScoped
public class WhenCheckinsEndThenAReviewIsCalled implements Policy<CheckinEnded> {

    @Override
    public Class<CheckinEnded> on() {
        return CheckinEnded.class;
    }

    @Override
    public List<Instruction> react(Recorded<CheckinEnded> event) {
        CheckinEnded news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)));
    }
}
