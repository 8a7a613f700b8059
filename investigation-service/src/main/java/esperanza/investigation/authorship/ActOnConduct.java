package esperanza.investigation.authorship;

import static esperanza.access.Role.OMBUDSMAN;
import static esperanza.access.Role.SUPERVISOR;
import static esperanza.investigation.authorship.AuthorshipStreams.CONDUCT;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.access.Walls;
import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.OfConduct;
import esperanza.investigation.authorship.domain.ConductOutcome;
import esperanza.investigation.authorship.domain.Officials;
import esperanza.investigation.authorship.domain.Track;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.kernel.AfterTheFact;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Refers the conduct of officials to discipline or prosecution, and records what these bodies say, sealed under the
 * referral.
 */
@Singleton
public class ActOnConduct {

    /**
     * The conduct of officials.
     *
     * @param institution of the officials, by code or in words
     * @param to the body that it is referred to
     */
    public record ConductReferral(
            CaseId caseId,
            Track track,
            String who,
            Optional<String> institution,
            String to,
            Personal<String> conduct) {}

    /**
     * The receipt of a referral by the body that it went to.
     *
     * @param reference the body's own
     */
    public record ConductReceipt(CaseId caseId, UUID conductId, String reference) implements AfterTheFact {}

    /**
     * The outcome of the referral.
     *
     * @param reference the body's own
     */
    public record ConductAnswer(CaseId caseId, UUID conductId, ConductOutcome outcome, String reference)
            implements AfterTheFact {}

    private static final Set<Role> WITHOUT_THE_FILE = Collections.unmodifiableSet(EnumSet.of(SUPERVISOR, OMBUDSMAN));

    private final OnFile onFile;
    private final CaseWork work;
    private final Walls walls;
    private final SuspectWall wall;

    ActOnConduct(OnFile onFile, CaseWork work, Walls walls, SuspectWall wall) {
        this.onFile = onFile;
        this.work = work;
        this.walls = walls;
        this.wall = wall;
    }

    /** By the person who answers for the file, a supervisor or the ombudsman. */
    public Uni<Created<OfConduct>> refer(Asked<?> asked, ConductReferral said) {
        CaseId of = said.caseId();
        Officials officials = new Officials(said.who(), said.institution(), said.to());
        return may(asked, of.value()).chain(() -> walls.around(List.of(of))).chain(around -> {
            UUID id = onFile.newId(asked, CONDUCT.category());
            OnConduct command = new ReferConduct(
                    of,
                    id,
                    said.track(),
                    wall.isAccused(officials, around),
                    Personal.of(id, officials),
                    said.conduct());
            return work.handle(asked, CONDUCT, id, command).map(outcome -> new Created<>(id, outcome));
        });
    }

    public Uni<Outcome<OfConduct>> acknowledge(Asked<?> asked, ConductReceipt said) {
        UUID id = said.conductId();
        return anybodys(asked, id, new AcknowledgeConduct(said.caseId(), id, Personal.of(id, said.reference())));
    }

    public Uni<Outcome<OfConduct>> answer(Asked<?> asked, ConductAnswer said) {
        UUID id = said.conductId();
        return anybodys(
                asked, id, new AnswerConduct(said.caseId(), id, said.outcome(), Personal.of(id, said.reference())));
    }

    private Uni<Registered> may(Asked<?> asked, UUID caseId) {
        Caller caller = asked.caller();
        return Collections.disjoint(caller.roles(), WITHOUT_THE_FILE)
                ? onFile.ones(asked, caseId)
                : onFile.anybodys(asked, caseId);
    }

    private Uni<Outcome<OfConduct>> anybodys(Asked<?> asked, UUID id, OnConduct command) {
        return onFile.anybodys(asked, command.caseId().value()).chain(() -> work.handle(asked, CONDUCT, id, command));
    }
}
