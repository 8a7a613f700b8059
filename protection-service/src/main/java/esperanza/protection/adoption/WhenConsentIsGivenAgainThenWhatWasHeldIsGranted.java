package esperanza.protection.adoption;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.GrantCommand.ReleaseGrants;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import esperanza.protocol.vocabulary.ConsentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person who consents again has the measures that were decided for them, and asks nobody a second time. */
@ApplicationScoped
public class WhenConsentIsGivenAgainThenWhatWasHeldIsGranted implements Policy<ConsentNoted> {

    /** A person in danger may wait for the measure. */
    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Class<ConsentNoted> on() {
        return ConsentNoted.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentNoted> event) {
        ConsentNoted noted = event.event();
        return noted.consent() == ConsentState.GRANTED
                ? List.of(new Instruction(
                        PLAN.stream(noted.planId()),
                        new ReleaseGrants(
                                noted.planId(), noted.caseId(), event.id().value(), event.recordedAt(), List.of())))
                : List.of();
    }
}
