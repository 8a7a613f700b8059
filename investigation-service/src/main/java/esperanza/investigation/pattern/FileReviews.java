package esperanza.investigation.pattern;

import static esperanza.investigation.closure.ClosureStreams.CLOSURE;
import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.ProgrammeCommand.CallProgrammeReview;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Instruction;
import java.util.stream.Stream;

/**
 * The reviews for which a threat calls in a file that it is new to: of the programme, of a discarded link with the defence
 * work, and of the end of the file. The deciders know what there is to review.
 */
final class FileReviews {

    private FileReviews() {}

    static Stream<Instruction> of(CaseId of, EventId cause) {
        HypothesisId first = HypothesisId.first(of);
        return Stream.of(
                new Instruction(PROGRAMME.stream(of.value()), new CallProgrammeReview(of, cause)),
                new Instruction(HYPOTHESIS.stream(first.value()), new HypothesisCommand.CallReview(of, cause)),
                new Instruction(CLOSURE.stream(of.value()), new ClosureCommand.CallReview(of, cause)));
    }
}
