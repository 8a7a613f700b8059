package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.Basis;
import esperanza.investigation.closure.domain.ChecklistRun;
import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.diligence.FindDiligence;
import esperanza.investigation.diligence.FindDiligence.Found;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.programme.domain.LineDecider;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Reads the work of a case on which the end of its file relies: all that the log holds when it is asked. */
@Singleton
class WorkOfCase {

    /** An item that one of these proves is proven by the decision itself, so the decision does not wait for it. */
    private static final Set<String> DECISIONS = Set.of("file-archived", "file-closed");

    /** Events that tell of another threat of the case. Each calls for a review of a file that has ended. */
    private static final Set<String> THREATS = Set.of("case-joined", "case-linked", "match-confirmed", "parties-added");

    private final FindDiligence diligence;
    private final CaseStreams streams;
    private final CaseEvents events;
    private final EventStore<LineEvent> lines;

    WorkOfCase(FindDiligence diligence, CaseStreams caseStreams, CaseEvents events, Streams streams) {
        this.diligence = diligence;
        this.streams = caseStreams;
        this.events = events;
        this.lines = streams.store(LineEvent.class);
    }

    /** The use case asked before for access to the case, and until all its streams can be found. */
    Uni<Basis> of(CaseId caseId) {
        return diligence.now(caseId).chain(found -> lines(caseId).chain(all -> events.named(caseId, THREATS)
                .map(threats -> new Basis(run(found), all, threats.size()))));
    }

    private ChecklistRun run(Found found) {
        List<Unmet> unmet = found.items().stream()
                .filter(ItemStatus::isUnmet)
                .filter(status -> status.item().provenBy().noneMatch(DECISIONS::contains))
                .map(status ->
                        new Unmet(status.item().id(), status.justification().isPresent()))
                .toList();
        return new ChecklistRun(found.list(), found.asOf(), unmet);
    }

    private Uni<List<Basis.Line>> lines(CaseId caseId) {
        return streams.of(caseId.value(), Set.of("line")).chain(all -> Multi.createFrom()
                .iterable(all)
                .onItem()
                .transformToUniAndConcatenate(stream -> line(caseId, stream))
                .collect()
                .asList());
    }

    private Uni<Basis.Line> line(CaseId caseId, StreamId stream) {
        return lines.read(stream)
                .map(history -> new Basis.Line(
                        new Ref(stream.id(), history.head().version()),
                        history.replay(new LineDecider()).in(caseId).hasEnded()));
    }
}
