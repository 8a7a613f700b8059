package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.ClosureCommand.CallReview;
import esperanza.investigation.closure.domain.ClosureEvent.EndImposed;
import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** One person records an end from outside. The end is reviewed by a supervisor, who keeps it or opens the file again. */
@ApplicationScoped
public class WhenAnEndIsImposedThenASupervisorReviewsIt implements Policy<EndImposed> {

    @Override
    public Class<EndImposed> on() {
        return EndImposed.class;
    }

    @Override
    public List<Instruction> react(Recorded<EndImposed> event) {
        CaseId of = event.event().caseId();
        return List.of(new Instruction(FindClosure.stream(of), new CallReview(of, event.id())));
    }
}
