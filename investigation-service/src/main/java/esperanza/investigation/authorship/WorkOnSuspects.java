package esperanza.investigation.authorship;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.investigation.authorship.domain.AuthorshipCommand.ClearSuspect;
import esperanza.investigation.authorship.domain.AuthorshipCommand.LearnDetail;
import esperanza.investigation.authorship.domain.AuthorshipCommand.OnSuspect;
import esperanza.investigation.authorship.domain.AuthorshipCommand.RecordSuspect;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfSuspect;
import esperanza.investigation.authorship.domain.Suspect;
import esperanza.investigation.authorship.domain.SuspectDecider;
import esperanza.investigation.authorship.domain.Suspicion;
import esperanza.investigation.file.OnFile;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
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

    /** A suspect that was recorded. */
    public record Made(UUID suspectId, Outcome<OfSuspect> outcome) {}

    private final OnFile onFile;
    private final Walls walls;
    private final SuspectWall wall;
    private final CommandHandler<OnSuspect, Suspect, OfSuspect> suspects;

    WorkOnSuspects(OnFile onFile, Walls walls, SuspectWall wall, Streams streams) {
        this.onFile = onFile;
        this.walls = walls;
        this.wall = wall;
        this.suspects = streams.handler(OfSuspect.class, new SuspectDecider());
    }

    public Uni<Made> record(Asked<?> asked, UUID caseId, Suspicion suspicion, String reasons) {
        CaseId of = new CaseId(caseId);
        return onFile.anybodys(asked, caseId)
                .chain(() -> shutTo(asked, of, suspicion))
                .chain(shutTo -> {
                    UUID id = onFile.newId(asked, "suspect");
                    return handle(
                                    asked,
                                    id,
                                    new RecordSuspect(
                                            of,
                                            id,
                                            asked.caller().pseudonym(),
                                            shutTo,
                                            Personal.of(id, suspicion),
                                            Personal.of(id, reasons)))
                            .map(outcome -> new Made(id, outcome));
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
        ClearSuspect command = new ClearSuspect(
                new CaseId(caseId), suspectId, asked.caller().pseudonym(), Personal.of(suspectId, reasons));
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
        return onFile.handle(asked, new StreamId("suspect", suspectId), suspects, command)
                .call(outcome -> walls.holdUpTo(outcome.position()));
    }
}
