package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.SetPartiesApart;
import esperanza.protection.plan.domain.PlanEvent.PartiesSetApart;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A joined plan had passed its parties on to the plan that goes on. Parties that the joined plan sets apart are
 * therefore set apart there too.
 */
@ApplicationScoped
public class WhenPartiesAreSetApartOnAJoinedPlanThenTheOtherSetsThemApartToo implements Policy<PartiesSetApart> {

    @Override
    public Class<PartiesSetApart> on() {
        return PartiesSetApart.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartiesSetApart> event) {
        PartiesSetApart apart = event.event();
        List<PartyRef> gone = apart.apart().stream()
                .filter(party -> !apart.parties().contains(party))
                .toList();
        return apart.into().stream()
                .map(into -> new Instruction(
                        PLAN.stream(into),
                        new SetPartiesApart(
                                apart.planId(), gone, apart.caseId(), event.id().value())))
                .toList();
    }
}
