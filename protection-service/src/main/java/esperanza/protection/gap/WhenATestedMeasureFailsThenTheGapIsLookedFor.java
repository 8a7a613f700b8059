package esperanza.protection.gap;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.UseEvent.MeasureTested;
import esperanza.protection.measure.domain.UseEvent.TestResult;
import esperanza.protection.plan.domain.GapCommand.LookForGap;
import esperanza.protection.plan.domain.GapEvent.GapCause;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A test shows that a measure fails: the person lacks what they were promised, and somebody has to act at once. */
@ApplicationScoped
public class WhenATestedMeasureFailsThenTheGapIsLookedFor implements Policy<MeasureTested> {

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<MeasureTested> on() {
        return MeasureTested.class;
    }

    @Override
    public List<Instruction> react(Recorded<MeasureTested> event) {
        MeasureTested tested = event.event();
        return tested.result() != TestResult.FAILS
                ? List.of()
                : List.of(new Instruction(
                        PLAN.stream(tested.planId()),
                        new LookForGap(
                                tested.planId(), tested.caseId(), event.id().value(), GapCause.FAILURE)));
    }
}
