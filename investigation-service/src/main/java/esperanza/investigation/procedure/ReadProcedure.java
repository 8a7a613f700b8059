package esperanza.investigation.procedure;

import static esperanza.investigation.procedure.ProcedureStreams.PROCEEDING;
import static esperanza.investigation.procedure.ProcedureStreams.REPARATION;

import esperanza.access.Caller;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.History;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads what courts did on a case, and its reparations, without personal data. */
@Singleton
public class ReadProcedure {

    /** @param facts of all proceedings of the case, in the order of recording */
    public record Read(List<Recorded<ProceedingEvent>> facts, Map<UUID, Reparation> reparations) {}

    private final FindFile finder;
    private final CaseStreams cases;
    private final Streams streams;

    ReadProcedure(FindFile finder, CaseStreams cases, Streams streams) {
        this.finder = finder;
        this.cases = cases;
        this.streams = streams;
    }

    /** Fails like {@link FindFile#found} for a caller who may not know of the case. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId).chain(() -> facts(caseId)).chain(facts -> cases.states(caseId, REPARATION)
                .map(known -> new Read(facts, known)));
    }

    private Uni<List<Recorded<ProceedingEvent>>> facts(UUID caseId) {
        return cases.of(caseId, Set.of(PROCEEDING.category())).chain(there -> Multi.createFrom()
                .iterable(there)
                .onItem()
                .transformToUniAndConcatenate(stream -> streams.read(PROCEEDING, stream.id()))
                .map(History::events)
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList()));
    }
}
