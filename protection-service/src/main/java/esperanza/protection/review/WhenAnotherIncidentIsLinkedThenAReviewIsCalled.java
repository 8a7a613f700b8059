package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Another incident of a person whose level was found: somebody has to look whether it still holds. */
@ApplicationScoped
public class WhenAnotherIncidentIsLinkedThenAReviewIsCalled implements Policy<IncidentLinked> {

    @Override
    public Class<IncidentLinked> on() {
        return IncidentLinked.class;
    }

    @Override
    public List<Instruction> react(Recorded<IncidentLinked> event) {
        IncidentLinked news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.THREAT)));
    }
}
