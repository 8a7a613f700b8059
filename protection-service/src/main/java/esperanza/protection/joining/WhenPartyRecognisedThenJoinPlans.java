package esperanza.protection.joining;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.PartyRecognised;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import esperanza.protection.plan.domain.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Two references are one party: the plan of {@code party} is joined into the plan of {@code as}. The joined plan itself
 * passes its incidents on, so a report that was never referred to protection stays outside.
 */
@ApplicationScoped
public class WhenPartyRecognisedThenJoinPlans implements Policy<PartyRecognised> {

    @Override
    public Class<PartyRecognised> on() {
        return PartyRecognised.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartyRecognised> event) {
        PartyRecognised found = event.event();
        return List.of(new Instruction(
                PlanId.of(found.party()).stream(), new JoinPlan(found.party(), PlanId.of(found.as()), found.caseId())));
    }
}
