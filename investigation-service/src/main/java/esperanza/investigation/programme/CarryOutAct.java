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

    /** An act that was done, and its result. */
    sealed interface Done {

        CaseId caseId();

        Result result();

        List<UUID> evidence();

        Optional<UUID> authorisation();

        Personal<String> text();
    }

    /**
     * The result of an act that was ordered. {@code doneAt} is the present instant if absent.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done, if its type needs one
     */
    public record Completion(
            CaseId caseId,
            ActId actId,
            Result result,
            List<UUID> evidence,
            Optional<UUID> authorisation,
            Personal<String> text,
            Optional<Instant> doneAt)
            implements Done {}

    /**
     * An act that you did before anybody ordered it. {@code doneAt} is the present instant if absent.
     *
     * @param withoutOrder why it could not wait for an order
     */
    public record Unordered(
            CaseId caseId,
            ActType type,
            LineId lineId,
            Personal<String> withoutOrder,
            Result result,
            List<UUID> evidence,
            Optional<UUID> authorisation,
            Personal<String> text,
            Optional<Instant> doneAt)
            implements Done {}

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
                .chain(owner -> what(said.type(), said.lineId())
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
    public Uni<Created<ActEvent>> doWithoutOrder(Asked<?> asked, Unordered said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> what(said.type(), said.lineId()))
                .chain(what -> outcome(said)
                        .chain(outcome -> made(
                                asked,
                                new DoWithoutOrder(
                                        said.caseId(),
                                        ids.at(asked),
                                        newAct(asked),
                                        what,
                                        outcome,
                                        said.withoutOrder()))));
    }

    public Uni<Outcome<ActEvent>> complete(Asked<?> asked, Completion said) {
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> outcome(said))
                .chain(outcome -> handle(asked, new DoAct(said.caseId(), ids.at(asked), said.actId(), outcome)));
    }

    private Uni<String> owner(Asked<?> asked, Order said) {
        return said.owner()
                .map(named -> colleagues.pseudonym(named, Role.INVESTIGATOR, WORK_ON_PROGRAMME, said.caseId()))
                .orElseGet(() -> Uni.createFrom().item(asked.caller().pseudonym()));
    }

    private Uni<What> what(ActType type, LineId of) {
        return programme.line(of).map(line -> new What(type, of, line));
    }

    private Uni<ActCommand.Outcome> outcome(Done done) {
        return done.authorisation()
                .map(named -> programme.allowed(done.caseId(), named, ids.now()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(allowed -> new ActCommand.Outcome(
                        done.result(), done.evidence(), done.authorisation(), allowed, done.text()));
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
