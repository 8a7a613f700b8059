package esperanza.investigation.programme;

import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;

import esperanza.access.Role;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.investigation.programme.domain.ActCommand;
import esperanza.investigation.programme.domain.ActCommand.*;
import esperanza.investigation.programme.domain.ActEvent;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.ActType;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Handles the commands on an act that rest on more than its stream: ordered, and done. */
@Singleton
public class CarryOutAct {

    /**
     * An act to be done.
     *
     * @param owner the {@code sub} claim of the tokens of the person who is to do it; absent: you
     * @param proposal the victim's proposal that it answers
     */
    public record Order(
            CaseId caseId,
            ActType type,
            LineId lineId,
            Optional<String> owner,
            Instant due,
            Optional<UUID> proposal,
            Personal<String> legalBasis,
            Personal<String> instruction) {}

    /** The type of an act, and the line to which it belongs. */
    public record Kind(ActType type, LineId line) {}

    /**
     * The result of an act.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     */
    public record Done(Result result, List<UUID> evidence, Optional<UUID> authorisation, String text) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final CommandIds ids;
    private final Colleagues colleagues;
    private final CaseProgramme programme;

    CarryOutAct(OnFile onFile, CaseWork work, CommandIds ids, Colleagues colleagues, CaseProgramme programme) {
        this.onFile = onFile;
        this.work = work;
        this.ids = ids;
        this.colleagues = colleagues;
        this.programme = programme;
    }

    public Uni<Created<ActEvent>> order(Asked<?> asked, Order said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> owner(asked, said))
                .chain(owner -> what(new Kind(said.type(), said.lineId()))
                        .chain(what -> made(
                                asked,
                                new OrderAct(
                                        said.caseId(),
                                        ids.at(asked),
                                        newAct(asked),
                                        what,
                                        owner,
                                        said.due(),
                                        said.proposal(),
                                        said.legalBasis(),
                                        said.instruction()))));
    }

    /** Records an act that the caller did before anybody ordered it. */
    public Uni<Created<ActEvent>> doWithoutOrder(Asked<?> asked, UUID caseId, Kind kind, Done done, String why) {
        return onFile.anybodys(asked, caseId).chain(() -> what(kind)).chain(what -> outcome(caseId, done)
                .chain(outcome -> made(
                        asked,
                        new DoWithoutOrder(
                                new CaseId(caseId),
                                ids.at(asked),
                                newAct(asked),
                                what,
                                outcome,
                                Personal.of(caseId, why)))));
    }

    public Uni<Outcome<ActEvent>> complete(Asked<?> asked, UUID caseId, ActId act, Done done) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> outcome(caseId, done))
                .chain(outcome -> handle(asked, new DoAct(new CaseId(caseId), ids.at(asked), act, outcome)));
    }

    private Uni<String> owner(Asked<?> asked, Order said) {
        return said.owner()
                .map(named -> colleagues.pseudonym(named, Role.INVESTIGATOR, WORK_ON_PROGRAMME, said.caseId()))
                .orElseGet(() -> Uni.createFrom().item(asked.caller().pseudonym()));
    }

    private Uni<What> what(Kind kind) {
        return programme.line(kind.line()).map(line -> new What(kind.type(), kind.line(), line));
    }

    private Uni<ActCommand.Outcome> outcome(UUID caseId, Done done) {
        return done.authorisation()
                .map(named -> programme.allowed(new CaseId(caseId), named, ids.now()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(allowed -> new ActCommand.Outcome(
                        done.result(),
                        done.evidence(),
                        done.authorisation(),
                        allowed,
                        Personal.of(caseId, done.text())));
    }

    private ActId newAct(Asked<?> asked) {
        return new ActId(onFile.newId(asked, ACT.category()));
    }

    private Uni<Created<ActEvent>> made(Asked<?> asked, ActCommand command) {
        return handle(asked, command)
                .map(outcome -> new Created<>(command.actId().value(), outcome));
    }

    private Uni<Outcome<ActEvent>> handle(Asked<?> asked, ActCommand command) {
        return work.handle(asked, ACT, command.actId().value(), command);
    }
}
