package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.SetPartiesApart;
import esperanza.protection.plan.domain.PlanEvent.PlanSeparated;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A separated plan protects its parties itself again, so the other plan stops protecting them under its name. */
@ApplicationScoped
public class WhenAPlanIsSeparatedThenTheOtherSetsItsPartiesApart implements Policy<PlanSeparated> {

    @Override
    public Class<PlanSeparated> on() {
        return PlanSeparated.class;
    }

    @Override
    public List<Instruction> react(Recorded<PlanSeparated> event) {
        PlanSeparated separated = event.event();
        return List.of(new Instruction(
                PLAN.stream(separated.from()),
                new SetPartiesApart(
                        separated.planId(),
                        separated.parties(),
                        separated.caseId(),
                        event.id().value())));
    }
}
