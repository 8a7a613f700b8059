package esperanza.investigation.hypothesis;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Hypothesis;
import esperanza.investigation.hypothesis.domain.Hypothesis.Known;
import esperanza.investigation.hypothesis.domain.Hypothesis.Unknown;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.CaseId;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds the hypotheses of a case. */
@Singleton
public class FindHypotheses {

    private static final Comparator<Known> FIRST_THEN_BY_ID = Comparator.comparing(Known::isFirst)
            .reversed()
            .thenComparing(known -> known.content().hypothesisId().value());

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;

    FindHypotheses(FindFile finder, CaseStreams cases, Streams streams) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
    }

    /** The hypotheses, the first one first. Fails with {@link NotHere} for a caller who may not know of the case. */
    public Uni<List<Known>> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> cases.states(caseId, HYPOTHESIS))
                .map(states -> known(states.values()));
    }

    /** Whether a person adopted the link with the defence work. The use case asked before for access to the case. */
    public Uni<Boolean> firstWasAdopted(UUID caseId) {
        HypothesisId first = HypothesisId.first(new CaseId(caseId));
        return streams.state(HYPOTHESIS, first.value())
                .map(state -> state instanceof Known known && known.wasAdopted());
    }

    private static List<Known> known(Collection<Hypothesis> states) {
        return states.stream()
                .flatMap(state -> switch (state) {
                    case Known known -> Stream.of(known);
                    case Unknown _ -> Stream.empty();
                })
                .sorted(FIRST_THEN_BY_ID)
                .toList();
    }
}
