package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.relocation.domain.RelocationEvent.RelocationSettled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person is asked no more in the safe place, because one official said that they settled: somebody else asks back. */
@ApplicationScoped
public class WhenAPersonSettlesThenAReviewIsCalled implements Policy<RelocationSettled> {

    @Override
    public Class<RelocationSettled> on() {
        return RelocationSettled.class;
    }

    @Override
    public List<Instruction> react(Recorded<RelocationSettled> event) {
        RelocationSettled news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)));
    }
}
