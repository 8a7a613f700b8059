package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Danger is recognised in a case whose level was found: somebody has to look whether the level still holds. */
@ApplicationScoped
public class WhenDangerIsRecognisedThenAReviewIsCalled implements Policy<UrgentRouteOpened> {

    @Override
    public Class<UrgentRouteOpened> on() {
        return UrgentRouteOpened.class;
    }

    @Override
    public List<Instruction> react(Recorded<UrgentRouteOpened> event) {
        UrgentRouteOpened news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.THREAT)));
    }
}
