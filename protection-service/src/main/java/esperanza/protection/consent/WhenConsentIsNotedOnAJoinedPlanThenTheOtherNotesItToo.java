package esperanza.protection.consent;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.NoteConsent;
import esperanza.protection.plan.domain.PlanEvent.ConsentNoted;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** New measures are decided on the plan that goes on, so a joined plan forwards to it every consent that it notes. */
@ApplicationScoped
public class WhenConsentIsNotedOnAJoinedPlanThenTheOtherNotesItToo implements Policy<ConsentNoted> {

    @Override
    public Class<ConsentNoted> on() {
        return ConsentNoted.class;
    }

    @Override
    public List<Instruction> react(Recorded<ConsentNoted> event) {
        ConsentNoted noted = event.event();
        return noted.into().stream()
                .map(into -> new Instruction(
                        PLAN.stream(into), new NoteConsent(noted.caseId(), noted.reportId(), noted.consent())))
                .toList();
    }
}
