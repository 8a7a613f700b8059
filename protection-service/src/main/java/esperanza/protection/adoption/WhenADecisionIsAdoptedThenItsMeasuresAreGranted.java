package esperanza.protection.adoption;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionEvent.DecisionAdopted;
import esperanza.protection.plan.domain.GrantCommand.GrantDecided;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The State owes what a decision granted from the adoption on, whether or not somebody opens the plan. */
@ApplicationScoped
public class WhenADecisionIsAdoptedThenItsMeasuresAreGranted implements Policy<DecisionAdopted> {

    /** A person in danger may wait for the measure. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<DecisionAdopted> on() {
        return DecisionAdopted.class;
    }

    @Override
    public List<Instruction> react(Recorded<DecisionAdopted> event) {
        DecisionAdopted adopted = event.event();
        return List.of(new Instruction(
                PLAN.stream(adopted.planId()),
                new GrantDecided(
                        adopted.planId(), adopted.decisionId(), event.id().value(), event.recordedAt(), List.of())));
    }
}
