package esperanza.investigation.evidence;

import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_ASSISTANCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_AUTHORISATION;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_EVIDENCE;
import static esperanza.investigation.evidence.domain.EvidenceRule.NO_SUCH_FACT;

import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.AssistanceCommand;
import esperanza.investigation.evidence.domain.AssistanceDecider;
import esperanza.investigation.evidence.domain.AssistanceEvent;
import esperanza.investigation.evidence.domain.AssistanceId;
import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.AuthorisationCommand;
import esperanza.investigation.evidence.domain.AuthorisationDecider;
import esperanza.investigation.evidence.domain.AuthorisationEvent;
import esperanza.investigation.evidence.domain.AuthorisationId;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.CustodyDecider;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceCommand;
import esperanza.investigation.evidence.domain.EvidenceDecider;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.Preservation;
import esperanza.investigation.evidence.domain.PreservationCommand;
import esperanza.investigation.evidence.domain.PreservationDecider;
import esperanza.investigation.evidence.domain.PreservationEvent;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.file.domain.CaseCommand;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.procedure.domain.ProceedingDecider;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.Decider;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Seen;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/** The streams of evidence, and the things of a case that a command on another stream refers to. */
@Singleton
class EvidenceStreams {

    /** The streams of one category, each with the id of its thing. */
    record Kind<C, S, E>(String category, EventStore<E> store, Decider<C, S, E> decider) {

        StreamId of(UUID id) {
            return new StreamId(category, id);
        }

        Uni<S> state(UUID id) {
            return store.read(of(id)).map(history -> history.replay(decider));
        }
    }

    private final OnFile onFile;
    private final CaseStreams cases;
    private final EventStore<ProceedingEvent> proceedings;
    private final Kind<EvidenceCommand, Evidence, EvidenceEvent> evidence;
    private final Kind<CustodyCommand, Custody, CustodyEvent> custody;
    private final Kind<PreservationCommand, Preservation, PreservationEvent> preservation;
    private final Kind<AssistanceCommand, Assistance, AssistanceEvent> assistance;
    private final Kind<AuthorisationCommand, Authorisation, AuthorisationEvent> authorisation;

    EvidenceStreams(OnFile onFile, CaseStreams cases, Streams streams) {
        this.onFile = onFile;
        this.cases = cases;
        proceedings = streams.store(ProceedingEvent.class);
        evidence = new Kind<>("evidence", streams.store(EvidenceEvent.class), new EvidenceDecider());
        custody = new Kind<>("custody", streams.store(CustodyEvent.class), new CustodyDecider());
        preservation = new Kind<>("preservation", streams.store(PreservationEvent.class), new PreservationDecider());
        assistance = new Kind<>("assistance", streams.store(AssistanceEvent.class), new AssistanceDecider());
        authorisation =
                new Kind<>("authorisation", streams.store(AuthorisationEvent.class), new AuthorisationDecider());
    }

    Kind<EvidenceCommand, Evidence, EvidenceEvent> evidence() {
        return evidence;
    }

    Kind<CustodyCommand, Custody, CustodyEvent> custody() {
        return custody;
    }

    Kind<PreservationCommand, Preservation, PreservationEvent> preservation() {
        return preservation;
    }

    Kind<AssistanceCommand, Assistance, AssistanceEvent> assistance() {
        return assistance;
    }

    Kind<AuthorisationCommand, Authorisation, AuthorisationEvent> authorisation() {
        return authorisation;
    }

    <C extends CaseCommand, S, E> Uni<Outcome<E>> handle(Asked<?> asked, Kind<C, S, E> kind, UUID id, C command) {
        return onFile.handle(asked, kind.of(id), new CommandHandler<>(kind.store(), kind.decider()), command);
    }

    /** The same for a command that rests on what was read besides. */
    <C extends CaseCommand, S, E> Uni<Outcome<E>> handle(
            Asked<?> asked, Kind<C, S, E> kind, UUID id, C command, List<? extends Seen> seen) {
        return onFile.handle(asked, kind.of(id), new CommandHandler<>(kind.store(), kind.decider()), command, seen);
    }

    /**
     * Makes a decision on what is so in several streams at the instant of writing, as {@link CaseStreams#deciding} does.
     */
    <T> Uni<T> deciding(LongFunction<Uni<T>> decision) {
        return cases.deciding(decision);
    }

    /** An item of the case. Fails with NO_SUCH_EVIDENCE for an item of another case, and if there is none. */
    Uni<Evidence.Known> item(UUID caseId, UUID id) {
        return evidence.state(id).map(state -> switch (state) {
            case Evidence.Known known when known.isOf(new CaseId(caseId)) -> known;
            case Evidence _ -> throw new RuleViolation(NO_SUCH_EVIDENCE);
        });
    }

    /** Fails with NO_SUCH_ASSISTANCE unless the request to another State is one of the case. */
    Uni<Void> require(UUID caseId, AssistanceId id) {
        return assistance
                .state(id.value())
                .invoke(state -> {
                    if (!(state instanceof Assistance.Sent sent) || !sent.isOf(new CaseId(caseId))) {
                        throw new RuleViolation(NO_SUCH_ASSISTANCE);
                    }
                })
                .replaceWithVoid();
    }

    /** Fails with NO_SUCH_FACT unless the fact, if one is named, is one of a proceeding of the case. */
    Uni<Void> requireFact(UUID caseId, Optional<UUID> factId) {
        return factId.map(fact -> cases.require(() -> isFact(caseId, fact), NO_SUCH_FACT))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Boolean> isFact(UUID caseId, UUID fact) {
        return cases.states(caseId, "proceeding", proceedings, new ProceedingDecider())
                .map(all -> all.values().stream()
                        .anyMatch(proceeding -> proceeding.digests().containsKey(fact)));
    }

    /** An application to a court. Fails with NO_SUCH_AUTHORISATION unless it is one of the case. */
    Uni<Authorisation.Requested> authorisation(UUID caseId, AuthorisationId id) {
        return authorisation.state(id.value()).map(state -> switch (state) {
            case Authorisation.Requested known when known.isOf(new CaseId(caseId)) -> known;
            case Authorisation _ -> throw new RuleViolation(NO_SUCH_AUTHORISATION);
        });
    }
}
