package esperanza.investigation.pattern;

import static esperanza.investigation.pattern.PatternStreams.MATRIX;

import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.pattern.domain.Matrix;
import esperanza.investigation.pattern.domain.MatrixEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.History;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds matrices, each as if it had only the cases that the caller may know of. */
@Singleton
public class FindMatrices {

    /**
     * The known part of a matrix.
     *
     * @param version the number of events of known cases, so that no number gives hidden cases away
     */
    public record Found(UUID matrixId, Matrix matrix, int version) {}

    private final FindFile finder;
    private final CaseStreams ofCase;
    private final Streams streams;

    FindMatrices(FindFile finder, CaseStreams ofCase, Streams streams) {
        this.finder = finder;
        this.ofCase = ofCase;
        this.streams = streams;
    }

    /** The matrices of a case. Fails with {@link NotHere} for a caller who may not know of it. */
    public Uni<List<Found>> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId)
                .chain(() -> ofCase.of(caseId, Set.of(MATRIX.category())))
                .chain(there -> Multi.createFrom()
                        .iterable(there)
                        .onItem()
                        .transformToUniAndConcatenate(
                                stream -> known(caller, InvestigationAction.READ_FILE, stream.id()))
                        .collect()
                        .asList());
    }

    /** A matrix. Fails with {@link NotHere} for a caller who may do the action on none of its cases. */
    Uni<Found> found(Caller caller, Action action, UUID matrixId) {
        return known(caller, action, matrixId).invoke(found -> {
            if (found.matrix().members().isEmpty()) {
                throw new NotHere();
            }
        });
    }

    /** The part of it that the caller may know of, be it empty. */
    Uni<Found> known(Caller caller, Action action, UUID matrixId) {
        return streams.read(MATRIX, matrixId).chain(history -> finder.known(caller, action, cases(history))
                .map(known -> found(matrixId, history, known)));
    }

    private static Found found(UUID matrixId, History<MatrixEvent> history, Set<CaseId> known) {
        long seen = history.events().stream()
                .filter(recorded -> known.contains(recorded.event().caseId()))
                .count();
        return new Found(matrixId, history.replay(MATRIX.decider()).only(known), (int) seen);
    }

    private static Set<CaseId> cases(History<MatrixEvent> history) {
        return history.events().stream()
                .map(recorded -> recorded.event().caseId())
                .collect(Collectors.toUnmodifiableSet());
    }
}
