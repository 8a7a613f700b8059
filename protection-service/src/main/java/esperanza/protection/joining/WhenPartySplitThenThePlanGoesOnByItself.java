package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.PartySplit;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.SeparatePlan;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The recognition of a party was undone: its joined plan goes on by itself. The event {@code PlanSeparated} then
 * reaches the other plan.
 */
@ApplicationScoped
public class WhenPartySplitThenThePlanGoesOnByItself implements Policy<PartySplit> {

    @Override
    public Class<PartySplit> on() {
        return PartySplit.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartySplit> event) {
        PartySplit split = event.event();
        return List.of(new Instruction(
                PLAN.stream(PlanId.of(split.party())),
                new SeparatePlan(split.party(), PlanId.of(split.from()), split.caseId())));
    }
}
