package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Danger is recognised in a case of the plan: somebody has to act at once if the person lacks what they were promised. */
@ApplicationScoped
public class WhenDangerIsRecognisedThenTheGapIsLookedFor implements Policy<UrgentRouteOpened> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<UrgentRouteOpened> on() {
        return UrgentRouteOpened.class;
    }

    @Override
    public List<Instruction> react(Recorded<UrgentRouteOpened> event) {
        UrgentRouteOpened urgent = event.event();
        return List.of(new Instruction(
                PLAN.stream(urgent.planId()),
                new LookForGap(urgent.planId(), urgent.caseId(), event.id().value(), GapCause.THREAT)));
    }
}
