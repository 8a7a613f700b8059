package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.CASE;

import esperanza.intake.relating.domain.Case;
import esperanza.intake.relating.domain.CaseCommand;
import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.kernel.CaseId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * Decides about a pair of cases on the stream of one of them, given the state of the other. Two officers who decide at
 * the same instant may record a decision on both streams.
 * Views tolerate that; each decision is then undone separately.
 */
@Singleton
class DecidePairs {

    private final CommandHandler<CaseCommand, Case, CaseEvent> cases;
    private final EventStore<CaseEvent> store;

    @Inject
    DecidePairs(Streams streams) {
        this(streams.handler(CASE), streams.store(CaseEvent.class));
    }

    DecidePairs(CommandHandler<CaseCommand, Case, CaseEvent> cases, EventStore<CaseEvent> store) {
        this.cases = cases;
        this.store = store;
    }

    /** @param request makes the request to a case's stream from the command */
    Uni<Outcome<CaseEvent>> decide(
            CaseId of,
            CaseId other,
            PairDecision decision,
            String reasons,
            Function<CaseCommand, Request<CaseCommand>> request) {
        return current(other)
                .chain(others -> cases.handle(request.apply(
                        switch (decision) {
                            case SAME -> new CaseCommand.JoinCase(of, other, others, reasons);
                            case RELATED -> new CaseCommand.LinkCase(of, other, others, reasons);
                            case DIFFERENT -> new CaseCommand.SetCaseApart(of, other, others, reasons);
                        })));
    }

    /**
     * Whether the decision about the pair is recorded on the stream of {@code of}; the undoing has to go to that
     * stream.
     */
    Uni<Boolean> standsOn(CaseId of, CaseId other) {
        return current(of).map(state -> state.about(other).isPresent());
    }

    Uni<Outcome<CaseEvent>> undo(Request<CaseCommand> undo) {
        return cases.handle(undo);
    }

    private Uni<Case> current(CaseId of) {
        return store.read(CASE.stream(of.value())).map(history -> history.replay(CASE.decider()));
    }
}
