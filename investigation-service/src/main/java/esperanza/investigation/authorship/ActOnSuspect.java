package esperanza.investigation.authorship;

import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfSuspect;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Records suspects under keys of their own. The same event shuts the case to the suspect's institution: here before the
 * answer, in the other services as soon as they have mirrored it.
 */
@Singleton
public class ActOnSuspect {

    /** The details of a suspect, and the reasons for the suspicion. */
    public record SuspectDetails(CaseId caseId, Suspicion suspicion, String reasons) {}

    /** Details that were learnt of a suspect later, and their source. */
    public record LearntDetails(CaseId caseId, UUID suspectId, Suspicion suspicion, String reasons) {}

    /** Why the suspicion does not hold. */
    public record Clearance(CaseId caseId, UUID suspectId, String reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final Walls walls;
    private final SuspectWall wall;
    private final CommandIds ids;

    ActOnSuspect(OnFile onFile, CaseWork work, Walls walls, SuspectWall wall, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.walls = walls;
        this.wall = wall;
        this.ids = ids;
    }

    public Uni<Created<OfSuspect>> record(Asked<?> asked, SuspectDetails said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> shutTo(asked, said.caseId(), said.suspicion()))
                .chain(shutTo -> {
                    UUID id = onFile.newId(asked, SUSPECT.category());
                    return handle(
                                    asked,
                                    id,
                                    new RecordSuspect(
                                            said.caseId(),
                                            ids.at(asked),
                                            id,
                                            shutTo,
                                            Personal.of(id, said.suspicion()),
                                            Personal.of(id, said.reasons())))
                            .map(outcome -> new Created<>(id, outcome));
                });
    }

    /** Records what was learnt of a suspect. */
    public Uni<Outcome<OfSuspect>> learn(Asked<?> asked, LearntDetails said) {
        UUID id = said.suspectId();
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> shutTo(asked, said.caseId(), said.suspicion()))
                .chain(shutTo -> handle(
                        asked,
                        id,
                        new LearnDetail(
                                said.caseId(),
                                id,
                                shutTo,
                                Personal.of(id, said.suspicion()),
                                Personal.of(id, said.reasons()))));
    }

    public Uni<Outcome<OfSuspect>> clear(Asked<?> asked, Clearance said) {
        UUID id = said.suspectId();
        ClearSuspect command = new ClearSuspect(said.caseId(), ids.at(asked), id, Personal.of(id, said.reasons()));
        return onFile.anybodys(asked, said.caseId().value()).chain(() -> handle(asked, id, command));
    }

    private Uni<List<String>> shutTo(Asked<?> asked, CaseId of, Suspicion suspicion) {
        String seed = onFile.newId(asked, "decoys").toString();
        return walls.byCase(Set.of(of))
                .map(known -> Optional.ofNullable(known.get(of))
                        .map(CaseAccess::shutTo)
                        .orElse(Set.of()))
                .map(already -> wall.tags(of, suspicion, already, seed));
    }

    private Uni<Outcome<OfSuspect>> handle(Asked<?> asked, UUID suspectId, OnSuspect command) {
        return work.handle(asked, SUSPECT, suspectId, command).call(outcome -> walls.holdUpTo(outcome.position()));
    }
}
