package esperanza.investigation.file;

import static esperanza.investigation.file.FileStreams.FILE;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.investigation.InvestigationAction;
import esperanza.investigation.file.domain.CaseFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.file.domain.FileEvent;
import esperanza.investigation.file.read.joined.JoinedCases;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.History;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds the file of a case for a caller who may know of the case. All others get {@link NotHere}. */
@Singleton
public class FindFile {

    /** @param sameIncident other cases of the same incident that the caller may know of, with or without a file */
    public record Found(Registered file, List<CaseId> sameIncident, int version) {}

    private final Walls walls;
    private final Streams streams;
    private final JoinedCases joined;

    FindFile(Walls walls, Streams streams, JoinedCases joined) {
        this.walls = walls;
        this.streams = streams;
        this.joined = joined;
    }

    /** The file, for a reader. Fails with {@link NotHere} if the case has none. */
    public Uni<Found> found(Caller caller, UUID caseId) {
        return require(caller, InvestigationAction.READ_FILE, caseId)
                .chain(() -> streams.read(FILE, caseId))
                .chain(history -> found(caller, caseId, history));
    }

    /** The file, for a command. Fails with {@link NotHere} if the case has none. */
    Uni<Registered> registered(Asked<?> asked, UUID caseId) {
        return require(asked.caller(), asked.action(), caseId)
                .chain(() -> streams.read(FILE, caseId))
                .map(this::registered);
    }

    /** Those of the cases on which the caller may do the action. A case whose report has not arrived is left out. */
    public Uni<Set<CaseId>> known(Caller caller, Action action, Set<CaseId> cases) {
        return walls.byCase(cases).map(around -> around.entrySet().stream()
                .filter(each ->
                        Access.decide(caller, action, new Resource.OfCase(Wall.around(each.getKey(), each.getValue())))
                                instanceof Verdict.Permit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Fails unless the caller may do the action on the case. */
    Uni<Void> require(Caller caller, Action action, UUID caseId) {
        return walls.around(List.of(new CaseId(caseId)))
                .invoke(wall -> Access.require(caller, action, new Resource.OfCase(wall)))
                .replaceWithVoid();
    }

    private Uni<Found> found(Caller caller, UUID caseId, History<FileEvent> history) {
        Registered file = registered(history);
        return joined.with(caseId, caller.credential(InvestigationAction.READ_FILE))
                .map(same -> new Found(file, same, history.head().version()));
    }

    private Registered registered(History<FileEvent> history) {
        return switch (history.replay(FILE.decider())) {
            case Registered file -> file;
            case CaseFile.Unknown _ -> throw new NotHere();
        };
    }
}
