package esperanza.investigation.authorship;

import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.Walls;
import esperanza.investigation.authorship.domain.AuthorshipCommand.AcknowledgeConduct;
import esperanza.investigation.authorship.domain.AuthorshipCommand.AnswerConduct;
import esperanza.investigation.authorship.domain.AuthorshipCommand.OnConduct;
import esperanza.investigation.authorship.domain.AuthorshipCommand.ReferConduct;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfConduct;
import esperanza.investigation.authorship.domain.Conduct;
import esperanza.investigation.authorship.domain.ConductDecider;
import esperanza.investigation.authorship.domain.ConductOutcome;
import esperanza.investigation.authorship.domain.Officials;
import esperanza.investigation.authorship.domain.Track;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Refers the conduct of officials to discipline or prosecution, and records what these bodies say. */
@Singleton
public class ReferOfficials {

    /** A referral that was made. */
    public record Made(UUID conductId, Outcome<OfConduct> outcome) {}

    private static final Set<Role> WITHOUT_THE_FILE = Collections.unmodifiableSet(EnumSet.of(SUPERVISOR, OMBUDSMAN));

    private final OnFile onFile;
    private final Walls walls;
    private final SuspectWall wall;
    private final CommandHandler<OnConduct, Conduct, OfConduct> conducts;

    ReferOfficials(OnFile onFile, Walls walls, SuspectWall wall, Streams streams) {
        this.onFile = onFile;
        this.walls = walls;
        this.wall = wall;
        this.conducts = streams.handler(OfConduct.class, new ConductDecider());
    }

    /** By the person who answers for the file, a supervisor or the ombudsman. */
    public Uni<Made> refer(Asked<?> asked, UUID caseId, Track track, Officials officials, String conduct) {
        CaseId of = new CaseId(caseId);
        return may(asked, caseId).chain(() -> walls.around(List.of(of))).chain(around -> {
            UUID id = onFile.newId(asked, "conduct");
            OnConduct command = new ReferConduct(
                    of,
                    id,
                    track,
                    wall.isAccused(officials, around),
                    Personal.of(id, officials),
                    Personal.of(caseId, conduct));
            return handle(asked, id, command).map(outcome -> new Made(id, outcome));
        });
    }

    public Uni<Outcome<OfConduct>> acknowledge(Asked<?> asked, UUID caseId, UUID conductId, String reference) {
        OnConduct command = new AcknowledgeConduct(new CaseId(caseId), conductId, Personal.of(conductId, reference));
        return onFile.anybodys(asked, caseId).chain(() -> handle(asked, conductId, command));
    }

    public Uni<Outcome<OfConduct>> answer(
            Asked<?> asked, UUID caseId, UUID conductId, ConductOutcome outcome, String reference) {
        OnConduct command =
                new AnswerConduct(new CaseId(caseId), conductId, outcome, Personal.of(conductId, reference));
        return onFile.anybodys(asked, caseId).chain(() -> handle(asked, conductId, command));
    }

    private Uni<Registered> may(Asked<?> asked, UUID caseId) {
        Caller caller = asked.caller();
        return Collections.disjoint(caller.roles(), WITHOUT_THE_FILE)
                ? onFile.ones(asked, caseId)
                : onFile.anybodys(asked, caseId);
    }

    private Uni<Outcome<OfConduct>> handle(Asked<?> asked, UUID conductId, OnConduct command) {
        return onFile.handle(asked, new StreamId("conduct", conductId), conducts, command);
    }
}
