package esperanza.investigation.hypothesis;

import esperanza.access.Caller;
import esperanza.access.NotHere;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.read.streams.CaseEvents;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.hypothesis.domain.Hypothesis;
import esperanza.investigation.hypothesis.domain.HypothesisCommand;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Adopt;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ApprovePrivateLife;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Establish;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.NameInterests;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeAlternative;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Support;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Weaken;
import esperanza.investigation.hypothesis.domain.HypothesisDecider;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.investigation.procedure.ReadProcedure;
import esperanza.investigation.procedure.domain.FactKind;
import esperanza.investigation.procedure.domain.Facts;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Handles people's commands on hypotheses. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class ActOnHypotheses {

    /** The statement of a hypothesis, with reasons. */
    public record Alternative(StereotypeCheck stereotypeCheck, String statement, String reasons) {}

    private final OnFile onFile;
    private final CaseStreams cases;
    private final ReadProcedure procedure;
    private final CaseEvents events;
    private final CommandHandler<HypothesisCommand, Hypothesis, HypothesisEvent> hypotheses;

    ActOnHypotheses(OnFile onFile, CaseStreams cases, ReadProcedure procedure, CaseEvents events, Streams streams) {
        this.onFile = onFile;
        this.cases = cases;
        this.procedure = procedure;
        this.events = events;
        this.hypotheses = streams.handler(HypothesisEvent.class, new HypothesisDecider());
    }

    /** An alternative stands beside the link with the defence work, never in its place. */
    public Uni<Outcome<HypothesisEvent>> propose(Asked<?> asked, UUID caseId, Alternative alternative) {
        HypothesisId id = new HypothesisId(onFile.newId(asked, "hypothesis"));
        return anybodys(
                asked,
                caseId,
                id,
                new ProposeAlternative(
                        new CaseId(caseId),
                        id,
                        alternative.stereotypeCheck(),
                        asked.caller().pseudonym(),
                        Personal.of(caseId, alternative.statement()),
                        Personal.of(caseId, alternative.reasons())));
    }

    public Uni<Outcome<HypothesisEvent>> approvePrivateLife(
            Asked<?> asked, UUID caseId, HypothesisId id, String reasons) {
        String approver = asked.caller().pseudonym();
        return anybodys(
                asked, caseId, id, new ApprovePrivateLife(new CaseId(caseId), approver, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> adopt(Asked<?> asked, UUID caseId, HypothesisId id, String reasons) {
        return ones(asked, caseId, id, new Adopt(new CaseId(caseId), Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> nameInterests(
            Asked<?> asked, UUID caseId, HypothesisId id, List<String> interests, String reasons) {
        return ones(asked, caseId, id, new NameInterests(new CaseId(caseId), interests, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> support(
            Asked<?> asked, UUID caseId, HypothesisId id, List<EventId> because, String reasons) {
        return because(
                asked, caseId, id, because, new Support(new CaseId(caseId), because, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> weaken(
            Asked<?> asked, UUID caseId, HypothesisId id, List<EventId> because, String reasons) {
        return because(
                asked, caseId, id, because, new Weaken(new CaseId(caseId), because, Personal.of(caseId, reasons)));
    }

    /** @param judgment the fact of the proceeding */
    public Uni<Outcome<HypothesisEvent>> establish(
            Asked<?> asked, UUID caseId, HypothesisId id, UUID judgment, String reasons) {
        CaseId of = new CaseId(caseId);
        return onAll(asked, of, id, () -> onFile.anybodys(asked, caseId)
                .chain(() -> wasDelivered(asked.caller(), caseId, judgment))
                .map(delivered -> new Establish(of, judgment, delivered, Personal.of(caseId, reasons))));
    }

    /** Whether this fact of the case is a judgment, as its source told it last. */
    private Uni<Boolean> wasDelivered(Caller caller, UUID caseId, UUID judgment) {
        return procedure.read(caller, caseId).map(read -> read.facts().stream()
                .map(Recorded::event)
                .filter(fact -> fact.factId().equals(judgment))
                .reduce((_, later) -> later)
                .filter(fact -> Facts.told(fact).kind() == FactKind.JUDGMENT_DELIVERED)
                .isPresent());
    }

    /** A person's judgement of what is on record in the case. */
    Uni<Outcome<HypothesisEvent>> because(
            Asked<?> asked, UUID caseId, HypothesisId id, List<EventId> because, HypothesisCommand command) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> events.require(caseId, because))
                .chain(() -> handle(asked, id, command));
    }

    Uni<Outcome<HypothesisEvent>> anybodys(Asked<?> asked, UUID caseId, HypothesisId id, HypothesisCommand command) {
        return onFile.anybodys(asked, caseId).chain(() -> handle(asked, id, command));
    }

    Uni<Outcome<HypothesisEvent>> ones(Asked<?> asked, UUID caseId, HypothesisId id, HypothesisCommand command) {
        return onFile.ones(asked, caseId).chain(() -> handle(asked, id, command));
    }

    /** A decision on all that was done in the case: on what is done at the instant of writing. */
    Uni<Outcome<HypothesisEvent>> onAll(
            Asked<?> asked, CaseId of, HypothesisId id, Supplier<Uni<? extends HypothesisCommand>> read) {
        return cases.deciding(upTo -> read.get()
                .chain(command ->
                        onFile.handle(asked, stream(id), hypotheses, command, List.of(new Seen.CaseUpTo(of, upTo)))));
    }

    Uni<Outcome<HypothesisEvent>> handle(Asked<?> asked, HypothesisId id, HypothesisCommand command) {
        return onFile.handle(asked, stream(id), hypotheses, command);
    }

    static StreamId stream(HypothesisId id) {
        return new StreamId("hypothesis", id.value());
    }
}
