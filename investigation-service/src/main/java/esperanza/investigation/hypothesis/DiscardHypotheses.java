package esperanza.investigation.hypothesis;

import esperanza.access.NotHere;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.hypothesis.domain.Basis;
import esperanza.investigation.hypothesis.domain.Discarders;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Discard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.DropDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.KeepDiscarded;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.ProposeDiscard;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.Reopen;
import esperanza.investigation.hypothesis.domain.HypothesisEvent;
import esperanza.investigation.hypothesis.domain.HypothesisEvent.DiscardProposed;
import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.investigation.hypothesis.domain.Ref;
import esperanza.investigation.hypothesis.domain.StereotypeCheck;
import esperanza.investigation.hypothesis.domain.Told;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Discards hypotheses and brings them back. A caller who may not know of the case gets {@link NotHere}. */
@Singleton
public class DiscardHypotheses {

    private final OnFile onFile;
    private final WorkOnHypothesis work;
    private final PartiesTold told;
    private final ActOnHypotheses hypotheses;
    private final EventStore<HypothesisEvent> store;

    DiscardHypotheses(
            OnFile onFile, WorkOnHypothesis work, PartiesTold told, ActOnHypotheses hypotheses, Streams streams) {
        this.onFile = onFile;
        this.work = work;
        this.told = told;
        this.hypotheses = hypotheses;
        this.store = streams.store(HypothesisEvent.class);
    }

    /** @param context the context analysis on which the person relies; an alternative needs none */
    public Uni<Outcome<HypothesisEvent>> propose(
            Asked<?> asked,
            UUID caseId,
            HypothesisId id,
            Optional<Ref> context,
            StereotypeCheck check,
            String reasons) {
        UUID discardId = onFile.newId(asked, "discard");
        String proposedBy = asked.caller().pseudonym();
        CaseId of = new CaseId(caseId);
        return hypotheses.onAll(asked, of, id, () -> onFile.ones(asked, caseId)
                .chain(() -> work.of(caseId, id))
                .map(basis -> new ProposeDiscard(
                        of, discardId, context, basis, check, proposedBy, Personal.of(caseId, reasons))));
    }

    public Uni<Outcome<HypothesisEvent>> drop(
            Asked<?> asked, UUID caseId, HypothesisId id, UUID discardId, String reasons) {
        return hypotheses.ones(
                asked, caseId, id, new DropDiscard(new CaseId(caseId), discardId, Personal.of(caseId, reasons)));
    }

    public Uni<Outcome<HypothesisEvent>> discard(
            Asked<?> asked, UUID caseId, HypothesisId id, UUID discardId, String reasons) {
        CaseId of = new CaseId(caseId);
        return hypotheses.onAll(
                asked, of, id, () -> onFile.anybodys(asked, caseId).chain(file -> proposal(id, discardId)
                        .chain(proposal -> basis(caseId, id, proposal).chain(basis -> told(of, file, id, proposal)
                                .map(parties -> new Discard(
                                        of,
                                        discardId,
                                        basis,
                                        parties,
                                        file.writer(asked.caller().pseudonym()),
                                        Personal.of(caseId, reasons)))))));
    }

    public Uni<Outcome<HypothesisEvent>> keep(
            Asked<?> asked, UUID caseId, HypothesisId id, EventId cause, String reasons) {
        return onFile.anybodys(asked, caseId)
                .chain(() -> store.read(ActOnHypotheses.stream(id)))
                .map(history -> new KeepDiscarded(
                        new CaseId(caseId),
                        cause,
                        asked.caller().pseudonym(),
                        Discarders.of(history.events()),
                        Personal.of(caseId, reasons)))
                .chain(keep -> hypotheses.handle(asked, id, keep));
    }

    public Uni<Outcome<HypothesisEvent>> reopen(
            Asked<?> asked, UUID caseId, HypothesisId id, List<EventId> because, String reasons) {
        return hypotheses.because(
                asked, caseId, id, because, new Reopen(new CaseId(caseId), because, Personal.of(caseId, reasons)));
    }

    /** The parties are told of the link with the defence work, not of each alternative. */
    private Uni<List<Told>> told(
            CaseId of, Registered file, HypothesisId id, Optional<Recorded<DiscardProposed>> proposal) {
        return proposal.filter(_ -> id.equals(HypothesisId.first(of)))
                .map(event -> told.of(of, parties(file), event))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Basis> basis(UUID caseId, HypothesisId id, Optional<Recorded<DiscardProposed>> proposal) {
        return proposal.map(event -> work.since(event.id(), caseId, id)).orElseGet(() -> work.of(caseId, id));
    }

    /** The event that proposed the discard; empty if none did. */
    private Uni<Optional<Recorded<DiscardProposed>>> proposal(HypothesisId id, UUID discardId) {
        return store.read(ActOnHypotheses.stream(id)).map(history -> history.events().stream()
                .filter(recorded -> recorded.event() instanceof DiscardProposed proposed
                        && proposed.discardId().equals(discardId))
                .map(recorded -> recorded.as(DiscardProposed.class))
                .findFirst());
    }

    private static List<PartyRef> parties(Registered file) {
        return file.affected().stream().map(AffectedParty::party).toList();
    }
}
