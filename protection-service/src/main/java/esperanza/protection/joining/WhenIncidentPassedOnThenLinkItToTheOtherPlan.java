package esperanza.protection.joining;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.plan.domain.PlanCommand.LinkIncident;
import esperanza.protection.plan.domain.PlanEvent.IncidentPassedOn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every incident of a joined plan becomes an incident of the plan it was joined into. */
@ApplicationScoped
public class WhenIncidentPassedOnThenLinkItToTheOtherPlan implements Policy<IncidentPassedOn> {

    @Override
    public Class<IncidentPassedOn> on() {
        return IncidentPassedOn.class;
    }

    @Override
    public List<Instruction> react(Recorded<IncidentPassedOn> event) {
        IncidentPassedOn passed = event.event();
        return List.of(new Instruction(
                PLAN.stream(passed.into()),
                new LinkIncident(
                        passed.into().party(),
                        passed.kind(),
                        passed.caseId(),
                        passed.reportId(),
                        passed.receivedAt(),
                        passed.imminentDanger(),
                        passed.parties())));
    }
}
