package esperanza.investigation.programme;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.investigation.evidence.domain.EvidenceEvent.EvidenceAnalysed;
import esperanza.investigation.evidence.domain.EvidenceEvent.EvidenceIdentified;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.CallReview;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.LineEvent.LineOpened;
import esperanza.investigation.programme.domain.LineEvent.LineResumed;
import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * New evidence and a new threat call for a review of the link with the defence work, and a line that is worked for a
 * review of each hypothesis that it tests, if it was discarded. A new cause is one row here, and
 * one name in {@link LinesOfHypothesis}, because a discard that is only proposed is refused for it.
 */
@ApplicationScoped
public class WhenNewFactsComeThenDiscardedHypothesesAreReviewed implements Policy<Object> {

    private record Review(CaseId caseId, HypothesisId hypothesis) {}

    @Override
    public Class<Object> on() {
        return Object.class;
    }

    @Override
    public List<Instruction> react(Recorded<Object> event) {
        return reviews(event.event())
                .map(review -> new Instruction(
                        HYPOTHESIS.stream(review.hypothesis().value()), new CallReview(review.caseId(), event.id())))
                .toList();
    }

    private static Stream<Review> reviews(Object event) {
        return switch (event) {
            case EvidenceIdentified found -> first(found.caseId());
            case EvidenceAnalysed analysed -> first(analysed.caseId());
            case LineOpened opened -> tested(opened.caseId(), opened.hypotheses());
            case LineResumed resumed -> tested(resumed.caseId(), resumed.hypotheses());
            default -> NewThreat.in(event).flatMap(WhenNewFactsComeThenDiscardedHypothesesAreReviewed::first);
        };
    }

    private static Stream<Review> first(CaseId of) {
        return Stream.of(new Review(of, HypothesisId.first(of)));
    }

    private static Stream<Review> tested(CaseId of, List<HypothesisId> hypotheses) {
        return hypotheses.stream().distinct().map(each -> new Review(of, each));
    }
}
