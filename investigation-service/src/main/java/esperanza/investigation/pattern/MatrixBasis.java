package esperanza.investigation.pattern;

import esperanza.access.Caller;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.pattern.domain.Match;
import esperanza.investigation.pattern.domain.MatchDecider;
import esperanza.investigation.pattern.domain.MatchEvent;
import esperanza.investigation.pattern.domain.MatchId;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixCommand.OfFile;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads on what a change of a file in a matrix rests. Files that the caller may not know of do not count. */
@Singleton
class MatrixBasis {

    private static final Set<FactKind> JUDGMENTS = Set.of(FactKind.JUDGMENT_DELIVERED, FactKind.JUDGMENT_FINAL);

    private final CaseStreams ofCase;
    private final ReadProcedure procedure;
    private final EventStore<MatchEvent> matches;

    MatrixBasis(CaseStreams ofCase, ReadProcedure procedure, Streams streams) {
        this.ofCase = ofCase;
        this.procedure = procedure;
        this.matches = streams.store(MatchEvent.class);
    }

    /** @param known the part of the matrix that the caller may know of */
    Uni<OfFile> of(Caller caller, CaseId of, Matrix known) {
        return ofCase.settled().chain(() -> matches(of, known.members())).chain(matches -> procedure
                .read(caller, of.value())
                .map(read -> new OfFile(matches, isRipe(read.facts()))));
    }

    private Uni<Boolean> matches(CaseId of, List<CaseId> members) {
        return Multi.createFrom()
                .iterable(members)
                .onItem()
                .transformToUniAndConcatenate(member -> matches.read(MatchId.of(of, member).stream())
                        .map(history -> history.replay(new MatchDecider())))
                .collect()
                .asList()
                .map(all -> all.stream().anyMatch(Match::isConfirmed));
    }

    private static boolean isRipe(List<Recorded<ProceedingEvent>> facts) {
        Set<FactKind> kinds =
                facts.stream().map(fact -> Facts.told(fact.event()).kind()).collect(Collectors.toUnmodifiableSet());
        return kinds.contains(FactKind.CHARGES_FILED) && kinds.stream().noneMatch(JUDGMENTS::contains);
    }
}
