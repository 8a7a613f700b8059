package esperanza.protection.consent;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.inbox.IntakeEvent.ConsentGiven;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The plan of each affected party notes that consent was given, for the first time or again. */
@ApplicationScoped
public class WhenConsentToProtectionIsGivenThenThePlansNoteIt implements Policy<ConsentGiven> {

    @Override
    public Class<ConsentGiven> on() {
        return ConsentGiven.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentGiven> event) {
        ConsentGiven said = event.event();
        return said.purpose() == ConsentPurpose.PROTECTION
                ? said.affected().stream()
                        .map(affected -> new Instruction(
                                PLAN.stream(PlanId.of(affected.party())),
                                new NoteConsent(said.caseId(), said.reportId(), ConsentState.GRANTED)))
                        .toList()
                : List.of();
    }
}
