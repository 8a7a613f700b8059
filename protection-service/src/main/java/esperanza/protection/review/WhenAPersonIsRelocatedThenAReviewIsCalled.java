package esperanza.protection.review;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent;
import esperanza.protection.relocation.domain.RelocationEvent.PersonRelocated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person lives elsewhere from now on: what threatens them there, and whether they agreed, is looked at by somebody else. */
@ApplicationScoped
public class WhenAPersonIsRelocatedThenAReviewIsCalled implements Policy<PersonRelocated> {

    @Override
    public Class<PersonRelocated> on() {
        return PersonRelocated.class;
    }

    @Override
    public List<Instruction> react(Recorded<PersonRelocated> event) {
        PersonRelocated news = event.event();
        return List.of(new Instruction(
                PLAN.stream(news.planId()),
                new CallReview(event.id().value(), news.caseId(), ReviewEvent.Kind.PERSON)));
    }
}
