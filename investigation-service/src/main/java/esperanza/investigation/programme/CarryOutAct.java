package esperanza.investigation.programme;

import static esperanza.investigation.InvestigationAction.WORK_ON_PROGRAMME;

import esperanza.access.Role;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.Act.Hindrance;
import esperanza.investigation.programme.domain.Act.Result;
import esperanza.investigation.programme.domain.ActCommand;
import esperanza.investigation.programme.domain.ActCommand.DoAct;
import esperanza.investigation.programme.domain.ActCommand.DoWithoutOrder;
import esperanza.investigation.programme.domain.ActCommand.MoveDue;
import esperanza.investigation.programme.domain.ActCommand.OrderAct;
import esperanza.investigation.programme.domain.ActCommand.RefuseAct;
import esperanza.investigation.programme.domain.ActCommand.SayImpossible;
import esperanza.investigation.programme.domain.ActCommand.What;
import esperanza.investigation.programme.domain.ActCommand.WithdrawAct;
import esperanza.investigation.programme.domain.ActDecider;
import esperanza.investigation.programme.domain.ActEvent;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.ActType;
import esperanza.investigation.programme.domain.LineId;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.Colleagues;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Handles people's commands on an act: ordered, done, refused, impossible, withdrawn, and its date moved. */
@Singleton
public class CarryOutAct {

    /** The type of an act, and the line to which it belongs. */
    public record Kind(ActType type, LineId line) {}

    /**
     * An act to be done.
     *
     * @param owner the {@code sub} claim of the tokens of the person who is to do it; empty: the caller
     * @param proposal the victim's proposal that it answers
     */
    public record Order(
            Kind kind,
            Optional<String> owner,
            Instant due,
            Optional<UUID> proposal,
            String legalBasis,
            String instruction) {}

    /**
     * The result of an act.
     *
     * @param evidence the items of evidence that it gave
     * @param authorisation the authorisation by which it was done
     */
    public record Done(Result result, List<UUID> evidence, Optional<UUID> authorisation, String text) {}

    /** The act that the command made. */
    public record Made(Outcome<ActEvent> outcome, ActId actId) {}

    private final OnFile onFile;
    private final CommandIds ids;
    private final Colleagues colleagues;
    private final ProgrammeStreams streams;
    private final CommandHandler<ActCommand, Act, ActEvent> acts;

    CarryOutAct(OnFile onFile, CommandIds ids, Colleagues colleagues, ProgrammeStreams read, Streams streams) {
        this.onFile = onFile;
        this.ids = ids;
        this.colleagues = colleagues;
        this.streams = read;
        this.acts = streams.handler(ActEvent.class, new ActDecider());
    }

    public Uni<Made> order(Asked<?> asked, UUID caseId, Order order) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> owner(asked, caseId, order.owner()))
                .chain(owner -> what(order.kind())
                        .chain(what -> made(
                                asked,
                                new OrderAct(
                                        new CaseId(caseId),
                                        newAct(asked),
                                        what,
                                        owner,
                                        order.due(),
                                        order.proposal(),
                                        Personal.of(caseId, order.legalBasis()),
                                        Personal.of(caseId, order.instruction()),
                                        ids.now()))));
    }

    /** Records an act that the caller did before anybody ordered it. */
    public Uni<Made> doWithoutOrder(Asked<?> asked, UUID caseId, Kind kind, Done done, String why) {
        return onFile.anybodys(asked, caseId).chain(() -> what(kind)).chain(what -> outcome(caseId, done)
                .chain(outcome -> made(
                        asked,
                        new DoWithoutOrder(
                                new CaseId(caseId),
                                newAct(asked),
                                what,
                                asked.caller().pseudonym(),
                                outcome,
                                Personal.of(caseId, why)))));
    }

    public Uni<Outcome<ActEvent>> complete(Asked<?> asked, UUID caseId, ActId act, Done done) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> outcome(caseId, done))
                .chain(outcome -> handle(
                        asked, new DoAct(new CaseId(caseId), act, asked.caller().pseudonym(), outcome)));
    }

    public Uni<Outcome<ActEvent>> refuse(Asked<?> asked, UUID caseId, ActId act, Hindrance ground, String reasons) {
        String person = asked.caller().pseudonym();
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(
                        asked, new RefuseAct(new CaseId(caseId), act, ground, person, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<ActEvent>> sayImpossible(
            Asked<?> asked, UUID caseId, ActId act, Hindrance ground, String reasons) {
        String person = asked.caller().pseudonym();
        return onFile.anybodys(asked, caseId)
                .chain(() -> handle(
                        asked,
                        new SayImpossible(new CaseId(caseId), act, ground, person, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<ActEvent>> withdraw(Asked<?> asked, UUID caseId, ActId act, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> handle(asked, new WithdrawAct(new CaseId(caseId), act, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<ActEvent>> moveDue(Asked<?> asked, UUID caseId, ActId act, Instant to, String reasons) {
        return onFile.ones(asked, caseId)
                .chain(() -> handle(
                        asked, new MoveDue(new CaseId(caseId), act, to, Personal.of(caseId, reasons), ids.now())));
    }

    private Uni<String> owner(Asked<?> asked, UUID caseId, Optional<String> person) {
        return person.map(
                        named -> colleagues.pseudonym(named, Role.INVESTIGATOR, WORK_ON_PROGRAMME, new CaseId(caseId)))
                .orElseGet(() -> Uni.createFrom().item(asked.caller().pseudonym()));
    }

    private Uni<What> what(Kind kind) {
        return streams.line(kind.line()).map(line -> new What(kind.type(), kind.line(), line));
    }

    private Uni<ActCommand.Outcome> outcome(UUID caseId, Done done) {
        return done.authorisation()
                .map(named -> streams.allowed(new CaseId(caseId), named, ids.now()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .map(allowed -> new ActCommand.Outcome(
                        done.result(),
                        done.evidence(),
                        done.authorisation(),
                        allowed,
                        Personal.of(caseId, done.text())));
    }

    private ActId newAct(Asked<?> asked) {
        return new ActId(onFile.newId(asked, ActId.CATEGORY));
    }

    private Uni<Made> made(Asked<?> asked, ActCommand command) {
        return handle(asked, command).map(outcome -> new Made(outcome, command.actId()));
    }

    private Uni<Outcome<ActEvent>> handle(Asked<?> asked, ActCommand command) {
        return onFile.handle(asked, command.actId().stream(), acts, command);
    }
}
