package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.checkin.domain.CheckinEvent.CheckinPaused;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** For some time nobody listens to a protected person, because one person said so: somebody else asks back. */
@ApplicationScoped
public class WhenCheckinsPauseThenAReviewIsCalled implements Policy<CheckinPaused> {

    @Override
    public Class<CheckinPaused> on() {
        return CheckinPaused.class;
    }

    @Override
    public List<Instruction> react(Recorded<CheckinPaused> event) {
        CheckinPaused news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)));
    }
}
