package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.MeasureEvent.EmergencyRatified;
import esperanza.protection.measure.domain.Ratification;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The body does not hold a measure for right: somebody looks at the risk before anything is taken away. */
@ApplicationScoped
public class WhenAnUrgentMeasureIsNotRatifiedThenAReviewIsCalled implements Policy<EmergencyRatified> {

    @Override
    public Class<EmergencyRatified> on() {
        return EmergencyRatified.class;
    }

    @Override
    public List<Instruction> react(Recorded<EmergencyRatified> event) {
        EmergencyRatified news = event.event();
        return news.outcome() != Ratification.NOT_RATIFIED
                ? List.of()
                : List.of(new Instruction(
                        PLAN.stream(news.planId()),
                        new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.NOT_RATIFIED)));
    }
}
