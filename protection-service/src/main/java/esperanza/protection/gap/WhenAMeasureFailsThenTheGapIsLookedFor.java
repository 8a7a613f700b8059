package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.UseEvent.MeasureFailed;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A measure fails: the person lacks what they were promised, and somebody has to act at once. */
@ApplicationScoped
public class WhenAMeasureFailsThenTheGapIsLookedFor implements Policy<MeasureFailed> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<MeasureFailed> on() {
        return MeasureFailed.class;
    }

    @Override
    public List<Instruction> react(Recorded<MeasureFailed> event) {
        MeasureFailed failed = event.event();
        return List.of(new Instruction(
                PLAN.stream(failed.planId()),
                new LookForGap(failed.planId(), failed.caseId(), event.id().value(), GapCause.FAILURE)));
    }
}
