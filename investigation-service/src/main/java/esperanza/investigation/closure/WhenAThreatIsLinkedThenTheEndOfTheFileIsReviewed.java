package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.ClosureCommand.CallReview;
import esperanza.investigation.inbox.IntakeEvent;
import esperanza.investigation.inbox.IntakeEvent.CaseJoined;
import esperanza.investigation.inbox.IntakeEvent.CaseLinked;
import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * A further report of the incident, or another threat of its chain, calls for a review of both files. The decider knows
 * which of them has ended.
 */
@ApplicationScoped
public class WhenAThreatIsLinkedThenTheEndOfTheFileIsReviewed implements Policy<IntakeEvent> {

    @Override
    public Class<IntakeEvent> on() {
        return IntakeEvent.class;
    }

    @Override
    public List<Instruction> react(Recorded<IntakeEvent> event) {
        List<CaseId> both =
                switch (event.event()) {
                    case CaseJoined joined -> List.of(joined.caseId(), joined.into());
                    case CaseLinked linked -> List.of(linked.caseId(), linked.with());
                    default -> List.of();
                };
        return both.stream()
                .map(of -> new Instruction(FindClosure.stream(of), new CallReview(of, event.id())))
                .toList();
    }
}
