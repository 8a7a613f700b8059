package esperanza.investigation.pattern;

import esperanza.investigation.closure.FindClosure;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.pattern.domain.MatchEvent.MatchConfirmed;
import esperanza.investigation.programme.domain.ProgrammeCommand.CallProgrammeReview;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * A threat that belongs together with another one is new to the file of each: it calls for a review of the programme, of
 * a discarded link with the defence work, and of the end of a file. The deciders know what there is to review.
 */
@ApplicationScoped
public class WhenAMatchIsConfirmedThenBothFilesAreReviewed implements Policy<MatchConfirmed> {

    @Override
    public Class<MatchConfirmed> on() {
        return MatchConfirmed.class;
    }

    @Override
    public List<Instruction> react(Recorded<MatchConfirmed> event) {
        return event.event().cases().stream()
                .flatMap(of -> reviews(of, event.id()))
                .toList();
    }

    private static Stream<Instruction> reviews(CaseId of, EventId cause) {
        HypothesisId first = HypothesisId.first(of);
        return Stream.of(
                new Instruction(new StreamId("programme", of.value()), new CallProgrammeReview(of, cause)),
                new Instruction(new StreamId("hypothesis", first.value()), new HypothesisCommand.CallReview(of, cause)),
                new Instruction(FindClosure.stream(of), new ClosureCommand.CallReview(of, cause)));
    }
}
