package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.relocation.domain.RelocationEvent.PersonReturned;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person returned to where they were threatened: somebody else asks them, and looks at the risk there. */
@ApplicationScoped
public class WhenAPersonReturnsThenAReviewIsCalled implements Policy<PersonReturned> {

    @Override
    public Class<PersonReturned> on() {
        return PersonReturned.class;
    }

    @Override
    public List<Instruction> react(Recorded<PersonReturned> event) {
        PersonReturned news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)));
    }
}
