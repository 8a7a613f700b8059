package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.protection.measure.domain.ChangeEvent.ChangeAppealed;
import esperanza.protection.plan.domain.AppealCommand.NoteAppeal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The appeal against a change holds at the measure at once; its plan has it among the appeals that somebody decides. */
@ApplicationScoped
class WhenAChangeIsAppealedThenAnAppealIsLodged implements Policy<ChangeAppealed> {

    @Override
    public Class<ChangeAppealed> on() {
        return ChangeAppealed.class;
    }

    @Override
    public List<Instruction> react(Recorded<ChangeAppealed> event) {
        ChangeAppealed appealed = event.event();
        return List.of(new Instruction(
                PLAN.stream(appealed.planId()),
                new NoteAppeal(
                        appealed.caseId(),
                        appealed.appealId(),
                        appealed.measureId(),
                        appealed.changeId(),
                        appealed.decisionId(),
                        appealed.by(),
                        appealed.late().isPresent())));
    }
}
