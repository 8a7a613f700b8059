package esperanza.investigation.authorship;

import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.investigation.authorship.domain.AuthorshipCommand.ClearSuspect;
import esperanza.investigation.authorship.domain.AuthorshipCommand.LearnDetail;
import esperanza.investigation.authorship.domain.AuthorshipCommand.OnSuspect;
import esperanza.investigation.authorship.domain.AuthorshipCommand.RecordSuspect;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfSuspect;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.At;
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
public class WorkOnSuspects {

    private final OnFile onFile;
    private final CaseWork work;
    private final Walls walls;
    private final SuspectWall wall;
    private final CommandIds ids;

    WorkOnSuspects(OnFile onFile, CaseWork work, Walls walls, SuspectWall wall, CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.walls = walls;
        this.wall = wall;
        this.ids = ids;
    }

    public Uni<Created<OfSuspect>> record(Asked<?> asked, UUID caseId, Suspicion suspicion, String reasons) {
        CaseId of = new CaseId(caseId);
        return onFile.anybodys(asked, caseId)
                .chain(() -> shutTo(asked, of, suspicion))
                .chain(shutTo -> {
                    UUID id = onFile.newId(asked, SUSPECT.category());
                    return handle(
                                    asked,
                                    id,
                                    new RecordSuspect(
                                            of,
                                            at(asked),
                                            id,
                                            shutTo,
                                            Personal.of(id, suspicion),
                                            Personal.of(id, reasons)))
                            .map(outcome -> new Created<>(id, outcome));
                });
    }

    /** Records what was learnt of a suspect. */
    public Uni<Outcome<OfSuspect>> learn(
            Asked<?> asked, UUID caseId, UUID suspectId, Suspicion suspicion, String reasons) {
        CaseId of = new CaseId(caseId);
        return onFile.anybodys(asked, caseId)
                .chain(() -> shutTo(asked, of, suspicion))
                .chain(shutTo -> handle(
                        asked,
                        suspectId,
                        new LearnDetail(
                                of,
                                suspectId,
                                shutTo,
                                Personal.of(suspectId, suspicion),
                                Personal.of(suspectId, reasons))));
    }

    public Uni<Outcome<OfSuspect>> clear(Asked<?> asked, UUID caseId, UUID suspectId, String reasons) {
        ClearSuspect command =
                new ClearSuspect(new CaseId(caseId), at(asked), suspectId, Personal.of(suspectId, reasons));
        return onFile.anybodys(asked, caseId).chain(() -> handle(asked, suspectId, command));
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

    private At at(Asked<?> asked) {
        return new At(ids.now(), asked.caller().pseudonym());
    }
}
