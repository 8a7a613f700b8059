package esperanza.protection.joining;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.PartyRecognitionUndone;
import esperanza.protection.plan.domain.PlanCommand.SeparatePlan;
import esperanza.protection.plan.domain.PlanId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The recognition of a party was undone: its joined plan goes on by itself. The event {@code PlanSeparated} then
 * reaches the other plan.
 */
@ApplicationScoped
public class WhenARecognitionIsUndoneThenThePlanGoesOnByItself implements Policy<PartyRecognitionUndone> {

    @Override
    public Class<PartyRecognitionUndone> on() {
        return PartyRecognitionUndone.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartyRecognitionUndone> event) {
        PartyRecognitionUndone undone = event.event();
        return List.of(new Instruction(
                PlanId.of(undone.party()).stream(),
                new SeparatePlan(undone.party(), PlanId.of(undone.as()), undone.caseId())));
    }
}
