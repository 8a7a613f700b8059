package esperanza.investigation.hypothesis;

import static esperanza.investigation.hypothesis.HypothesisStreams.HYPOTHESIS;

import esperanza.access.NotHere;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.AffectedParty;
import esperanza.investigation.file.domain.CaseFile.Registered;
import esperanza.investigation.hypothesis.domain.Basis;
import esperanza.investigation.hypothesis.domain.Discarders;
import esperanza.investigation.hypothesis.domain.HypothesisCommand.*;
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
import esperanza.kernel.store.Created;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Handles the commands by which a hypothesis is discarded, as far as they rest on more than what the person says. A
 * caller who may not know of the case gets {@link NotHere}.
 */
@Singleton
public class DiscardHypotheses {

    /**
     * @param context the last context analysis of the case, on which the person relies; an alternative needs none
     * @param stereotypeCheck what the reasons rest on
     */
    public record Proposal(
            CaseId caseId,
            HypothesisId hypothesisId,
            Optional<Ref> context,
            StereotypeCheck stereotypeCheck,
            Personal<String> reasons) {}

    /** Why a second person discards it. */
    public record Approval(CaseId caseId, HypothesisId hypothesisId, UUID discardId, Personal<String> reasons) {}

    /** @param cause the event that called for the review */
    public record Keeping(CaseId caseId, HypothesisId hypothesisId, EventId cause, Personal<String> reasons) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final WorkOnHypothesis workDone;
    private final PartiesTold told;
    private final ActOnHypotheses hypotheses;
    private final Streams streams;
    private final CommandIds ids;

    DiscardHypotheses(
            OnFile onFile,
            CaseWork work,
            WorkOnHypothesis workDone,
            PartiesTold told,
            ActOnHypotheses hypotheses,
            Streams streams,
            CommandIds ids) {
        this.onFile = onFile;
        this.work = work;
        this.workDone = workDone;
        this.told = told;
        this.hypotheses = hypotheses;
        this.streams = streams;
        this.ids = ids;
    }

    /** For the person who answers for the file. */
    public Uni<Created<HypothesisEvent>> propose(Asked<?> asked, Proposal said) {
        UUID discardId = onFile.newId(asked, "discard");
        UUID caseId = said.caseId().value();
        return hypotheses
                .onAll(asked, said.caseId(), said.hypothesisId(), () -> onFile.ones(asked, caseId)
                        .chain(() -> workDone.of(caseId, said.hypothesisId()))
                        .map(basis -> new ProposeDiscard(
                                said.caseId(),
                                ids.at(asked),
                                discardId,
                                said.context(),
                                basis,
                                said.stereotypeCheck(),
                                said.reasons())))
                .map(outcome -> new Created<>(discardId, outcome));
    }

    public Uni<Outcome<HypothesisEvent>> discard(Asked<?> asked, Approval said) {
        CaseId of = said.caseId();
        HypothesisId id = said.hypothesisId();
        return hypotheses.onAll(
                asked, of, id, () -> onFile.anybodys(asked, of.value()).chain(file -> proposal(id, said.discardId())
                        .chain(proposal -> basis(of.value(), id, proposal).chain(basis -> told(of, file, id, proposal)
                                .map(parties -> new Discard(
                                        of,
                                        said.discardId(),
                                        basis,
                                        parties,
                                        file.writer(asked.caller().pseudonym()),
                                        said.reasons()))))));
    }

    public Uni<Outcome<HypothesisEvent>> keep(Asked<?> asked, Keeping said) {
        UUID id = said.hypothesisId().value();
        return onFile.anybodys(asked, said.caseId().value())
                .chain(() -> streams.read(HYPOTHESIS, id))
                .map(history -> new KeepDiscarded(
                        said.caseId(), ids.at(asked), said.cause(), Discarders.of(history.events()), said.reasons()))
                .chain(keep -> work.handle(asked, HYPOTHESIS, id, keep));
    }

    /** The parties are told of the link with the defence work, not of each alternative. */
    private Uni<List<Told>> told(
            CaseId of, Registered file, HypothesisId id, Optional<Recorded<DiscardProposed>> proposal) {
        return proposal.filter(_ -> id.equals(HypothesisId.first(of)))
                .map(event -> told.of(of, parties(file), event))
                .orElseGet(() -> Uni.createFrom().item(List.of()));
    }

    private Uni<Basis> basis(UUID caseId, HypothesisId id, Optional<Recorded<DiscardProposed>> proposal) {
        return proposal.map(event -> workDone.since(event.id(), caseId, id)).orElseGet(() -> workDone.of(caseId, id));
    }

    /** The event that proposed the discard; empty if none did. */
    private Uni<Optional<Recorded<DiscardProposed>>> proposal(HypothesisId id, UUID discardId) {
        return streams.read(HYPOTHESIS, id.value()).map(history -> history.events().stream()
                .filter(recorded -> recorded.event() instanceof DiscardProposed proposed
                        && proposed.discardId().equals(discardId))
                .map(recorded -> recorded.as(DiscardProposed.class))
                .findFirst());
    }

    private static List<PartyRef> parties(Registered file) {
        return file.affected().stream().map(AffectedParty::party).toList();
    }
}
