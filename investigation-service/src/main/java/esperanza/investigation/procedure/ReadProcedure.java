package esperanza.investigation.procedure;

import esperanza.access.Caller;
import esperanza.investigation.file.FindFile;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.investigation.procedure.domain.ReparationDecider;
import esperanza.investigation.procedure.domain.ReparationEvent;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
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
    private final CaseStreams streams;
    private final EventStore<ProceedingEvent> proceedings;
    private final EventStore<ReparationEvent> reparations;

    ReadProcedure(FindFile finder, CaseStreams streams, Streams stores) {
        this.finder = finder;
        this.streams = streams;
        this.proceedings = stores.store(ProceedingEvent.class);
        this.reparations = stores.store(ReparationEvent.class);
    }

    /** Fails like {@link FindFile#found} for a caller who may not know of the case. */
    public Uni<Read> read(Caller caller, UUID caseId) {
        return finder.found(caller, caseId).chain(() -> facts(caseId)).chain(facts -> streams.states(
                        caseId, "reparation", reparations, new ReparationDecider())
                .map(known -> new Read(facts, known)));
    }

    private Uni<List<Recorded<ProceedingEvent>>> facts(UUID caseId) {
        return streams.of(caseId, Set.of("proceeding")).chain(there -> Multi.createFrom()
                .iterable(there)
                .onItem()
                .transformToUniAndConcatenate(proceedings::read)
                .map(History::events)
                .collect()
                .asList()
                .map(all -> all.stream().flatMap(List::stream).toList()));
    }
}
