package esperanza.investigation.programme;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;
import static esperanza.investigation.hypothesis.domain.HypothesisRule.NO_SUCH_HYPOTHESIS;

import esperanza.investigation.hypothesis.FindHypotheses;
import esperanza.investigation.hypothesis.domain.Hypothesis;
import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.programme.domain.LineCommand.PrivateLife;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** The hypotheses of a case, as programmes and lines rely on them. */
@Singleton
class OfHypotheses {

    private final FindHypotheses hypotheses;
    private final Streams streams;

    OfHypotheses(FindHypotheses hypotheses, Streams streams) {
        this.hypotheses = hypotheses;
        this.streams = streams;
    }

    Uni<Boolean> firstWasAdopted(UUID caseId) {
        return hypotheses.firstWasAdopted(caseId);
    }

    /** The limits of a line that tests these hypotheses. Fails with NO_SUCH_HYPOTHESIS unless all are of the case. */
    Uni<PrivateLife> privateLife(UUID caseId, List<HypothesisId> these) {
        return streams.states(
                        HYPOTHESIS, these.stream().map(HypothesisId::value).toList())
                .map(states -> states.values().stream()
                        .map(state -> of(new CaseId(caseId), state))
                        .toList())
                .map(all -> new PrivateLife(
                        all.stream().allMatch(Known::mayBeWorked), all.stream().anyMatch(Known::approved)));
    }

    private static Known of(CaseId caseId, Hypothesis state) {
        return switch (state) {
            case Known known when known.content().caseId().equals(caseId) -> known;
            case Known _, Hypothesis.Unknown _ -> throw new RuleViolation(NO_SUCH_HYPOTHESIS);
        };
    }
}
