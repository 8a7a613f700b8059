package esperanza.investigation.closure;

import static esperanza.investigation.closure.ClosureStreams.CLOSURE;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.closure.domain.Closure;
import esperanza.investigation.closure.domain.ClosureEvent.ArchiveProposed;
import esperanza.investigation.file.FileStandings;
import esperanza.investigation.file.FindFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Finds whether the file of a case has ended, and how. */
@Singleton
public class FindClosure implements FileStandings {

    private final FindFile finder;
    private final Streams streams;

    FindClosure(FindFile finder, Streams streams) {
        this.finder = finder;
        this.streams = streams;
    }

    /** Fails with {@link NotHere} for a caller who may not know of the case, and if the case has no file. */
    public Uni<Closure> of(Caller caller, UUID caseId) {
        return finder.found(caller, caseId).chain(() -> streams.state(CLOSURE, caseId));
    }

    @Override
    public Uni<Read> of(UUID caseId) {
        return streams.read(CLOSURE, caseId)
                .map(history -> new Read(
                        history.replay(CLOSURE.decider()).standing(),
                        new Seen.AtVersion(
                                CLOSURE.stream(caseId), history.head().version())));
    }

    /** The proposer of the archive that waits. The use case asked before for access to the case. */
    Uni<Optional<String>> proposer(CaseId of) {
        return streams.state(CLOSURE, of.value())
                .map(closure -> closure.proposal().map(ArchiveProposed::proposedBy));
    }

    /** The end of a file has the id of its case. */
    public static StreamId stream(CaseId of) {
        return CLOSURE.stream(of.value());
    }
}
