package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.PartyMerged;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.JoinPlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Two references are one party: the plan of {@code party} is joined into the plan of {@code into}. The joined plan
 * itself passes its incidents on, so a report that was never referred to protection stays outside.
 */
@ApplicationScoped
public class WhenPartyMergedThenJoinPlans implements Policy<PartyMerged> {

    @Override
    public Class<PartyMerged> on() {
        return PartyMerged.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartyMerged> event) {
        PartyMerged merged = event.event();
        return List.of(new Instruction(
                PLAN.stream(PlanId.of(merged.party())),
                new JoinPlan(merged.party(), PlanId.of(merged.into()), merged.caseId())));
    }
}
