package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person with a plan is threatened again: somebody has to act at once if they lack what they were promised. */
@ApplicationScoped
public class WhenAnotherIncidentIsLinkedThenTheGapIsLookedFor implements Policy<IncidentLinked> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<IncidentLinked> on() {
        return IncidentLinked.class;
    }

    @Override
    public List<Instruction> react(Recorded<IncidentLinked> event) {
        IncidentLinked linked = event.event();
        return linked.number() == 1
                ? List.of()
                : List.of(new Instruction(
                        PLAN.stream(linked.planId()),
                        new LookForGap(
                                linked.planId(), linked.caseId(), event.id().value(), GapCause.THREAT)));
    }
}
