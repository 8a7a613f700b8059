package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.DangerRecognised;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.OpenUrgentRoute;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Danger that is recognised after the referral opens the urgent route of each plan. A later referral carries it itself.
 */
@ApplicationScoped
public class WhenDangerIsRecognisedThenThePlansOpenTheUrgentRoute implements Policy<DangerRecognised> {

    @Override
    public Class<DangerRecognised> on() {
        return DangerRecognised.class;
    }

    @Override
    public List<Instruction> react(Recorded<DangerRecognised> event) {
        DangerRecognised danger = event.event();
        return danger.affected().stream()
                .map(affected ->
                        new Instruction(PLAN.stream(PlanId.of(affected.party())), new OpenUrgentRoute(danger.caseId())))
                .toList();
    }
}
