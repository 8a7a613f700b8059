package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.JoinedRiskEvent.RiskPassedOn;
import esperanza.protection.plan.domain.PlanCommand.TakeOverRisk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The plan that goes on holds the level as the joined plan did. The incident came first, because the events of one stream
 * come in order.
 */
@ApplicationScoped
public class WhenRiskPassedOnThenTheOtherPlanTakesItOver implements Policy<RiskPassedOn> {

    @Override
    public Class<RiskPassedOn> on() {
        return RiskPassedOn.class;
    }

    @Override
    public List<Instruction> react(Recorded<RiskPassedOn> event) {
        RiskPassedOn passed = event.event();
        return List.of(new Instruction(
                PLAN.stream(passed.into()),
                new TakeOverRisk(
                        passed.planId(),
                        passed.caseId(),
                        passed.level(),
                        passed.presumedLevel(),
                        passed.orders(),
                        passed.reviews())));
    }
}
