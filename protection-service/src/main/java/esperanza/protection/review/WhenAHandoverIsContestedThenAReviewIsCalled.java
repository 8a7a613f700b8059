package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.MeasureEvent.HandoverContested;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A measure did not arrive, so the level of the person was found without the protection that it counts on. */
@ApplicationScoped
public class WhenAHandoverIsContestedThenAReviewIsCalled implements Policy<HandoverContested> {

    @Override
    public Class<HandoverContested> on() {
        return HandoverContested.class;
    }

    @Override
    public List<Instruction> react(Recorded<HandoverContested> event) {
        HandoverContested news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.FAILURE)));
    }
}
