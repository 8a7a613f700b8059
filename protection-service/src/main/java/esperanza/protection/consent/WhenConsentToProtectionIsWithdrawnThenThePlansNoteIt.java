package esperanza.protection.consent;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.ConsentWithdrawn;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * The plan of each affected party notes the withdrawal. From then on a measure for that case needs a reason for
 * deciding without consent.
 */
@ApplicationScoped
public class WhenConsentToProtectionIsWithdrawnThenThePlansNoteIt implements Policy<ConsentWithdrawn> {

    @Override
    public Class<ConsentWithdrawn> on() {
        return ConsentWithdrawn.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentWithdrawn> event) {
        ConsentWithdrawn said = event.event();
        return said.purpose() == ConsentPurpose.PROTECTION
                ? said.affected().stream()
                        .map(affected -> new Instruction(
                                PLAN.stream(PlanId.of(affected.party())),
                                new NoteConsent(said.caseId(), said.reportId(), ConsentState.WITHDRAWN)))
                        .toList()
                : List.of();
    }
}
