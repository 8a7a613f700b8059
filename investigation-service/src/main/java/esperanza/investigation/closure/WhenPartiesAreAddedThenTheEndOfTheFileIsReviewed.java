package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.ClosureCommand.CallReview;
import esperanza.investigation.file.domain.FileEvent.PartiesAdded;
import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A further report of the case that names parties whom the file did not hold calls for a review of its end. */
@ApplicationScoped
public class WhenPartiesAreAddedThenTheEndOfTheFileIsReviewed implements Policy<PartiesAdded> {

    @Override
    public Class<PartiesAdded> on() {
        return PartiesAdded.class;
    }

    @Override
    public List<Instruction> react(Recorded<PartiesAdded> event) {
        CaseId of = event.event().caseId();
        return List.of(new Instruction(FindClosure.stream(of), new CallReview(of, event.id())));
    }
}
