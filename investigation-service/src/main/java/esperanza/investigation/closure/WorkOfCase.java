package esperanza.investigation.closure;

import static esperanza.investigation.programme.ProgrammeStreams.LINE;

import esperanza.investigation.closure.domain.Basis;
import esperanza.investigation.closure.domain.ChecklistRun;
import esperanza.investigation.closure.domain.ChecklistRun.Unmet;
import esperanza.investigation.diligence.FindDiligence;
import esperanza.investigation.diligence.FindDiligence.Found;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.History;
import esperanza.protocol.diligence.ItemStatus;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the work of a case on which the end of its file relies: all that the log holds when it is asked. */
@Singleton
class WorkOfCase {

    /** An item that one of these proves is proven by the decision itself, so the decision does not wait for it. */
    private static final Set<String> DECISIONS = Set.of("file-archived", "file-closed");

    /** Events that tell of another threat of the case. Each calls for a review of a file that has ended. */
    private static final Set<String> THREATS = Set.of("case-joined", "case-linked", "match-confirmed", "parties-added");

    private final FindDiligence diligence;
    private final CaseStreams cases;
    private final CaseEvents events;
    private final Streams streams;

    WorkOfCase(FindDiligence diligence, CaseStreams cases, CaseEvents events, Streams streams) {
        this.diligence = diligence;
        this.cases = cases;
        this.events = events;
        this.streams = streams;
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
        return cases.of(caseId.value(), Set.of(LINE.category()))
                .chain(all -> streams.read(LINE, all.stream().map(StreamId::id).toList()))
                .map(all -> all.entrySet().stream()
                        .map(each -> line(caseId, each.getKey(), each.getValue()))
                        .toList());
    }

    private static Basis.Line line(CaseId caseId, UUID id, History<LineEvent> history) {
        return new Basis.Line(
                new Ref(id, history.head().version()),
                history.replay(LINE.decider()).in(caseId).hasEnded());
    }
}
