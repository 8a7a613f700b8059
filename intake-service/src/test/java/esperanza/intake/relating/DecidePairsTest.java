package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.intake.relating.domain.Case;
import esperanza.intake.relating.domain.CaseCommand;
import esperanza.intake.relating.domain.CaseCommand.UndoCaseDecision;
import esperanza.intake.relating.domain.CaseDecider;
import esperanza.intake.relating.domain.CaseEvent;
import esperanza.intake.relating.domain.CaseEvent.CaseJoinUndone;
import esperanza.intake.relating.domain.CaseEvent.CaseJoined;
import esperanza.intake.relating.domain.CaseRule;
import esperanza.intake.relating.domain.PairDecision;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Personal;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.InMemoryEventStore;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.TestRequests;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecidePairsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final CaseId FIRST = new CaseId(new UUID(1, 1));
    private static final CaseId SECOND = new CaseId(new UUID(2, 2));
    private static final String WHY = "the same caller, the same words";

    private final EventStore<CaseEvent> store = new InMemoryEventStore<>(() -> Instant.parse("2026-03-01T12:00:00Z"));
    private final CommandHandler<CaseCommand, Case, CaseEvent> cases = new CommandHandler<>(store, new CaseDecider());
    private final DecidePairs pairs = new DecidePairs(cases, store);

    @Test
    void a_decision_is_recorded_on_the_stream_of_the_one_case_and_counts_for_both() {
        assertThat(decide(FIRST, SECOND, PairDecision.SAME)).containsExactly(joined(FIRST, SECOND));
        assertThat(await(pairs.standsOn(FIRST, SECOND))).isTrue();
        assertThat(await(pairs.standsOn(SECOND, FIRST))).isFalse();

        assertThat(decide(SECOND, FIRST, PairDecision.SAME)).isEmpty();
        assertThat(refusal(SECOND, FIRST, PairDecision.DIFFERENT)).isEqualTo(CaseRule.DECIDED_OTHERWISE);
    }

    @Test
    void after_the_undoing_the_pair_is_decided_anew_from_either_side() {
        decide(FIRST, SECOND, PairDecision.SAME);
        assertThat(undo(FIRST, SECOND))
                .containsExactly(new CaseJoinUndone(FIRST, SECOND, Personal.of(FIRST.value(), WHY)));
        assertThat(decide(SECOND, FIRST, PairDecision.SAME)).containsExactly(joined(SECOND, FIRST));
    }

    @Test
    void two_officers_at_the_same_instant_may_record_it_twice_and_each_record_is_undone_by_itself() {
        DecidePairs overtaken =
                new DecidePairs(cases, new Meanwhile(store, () -> decide(SECOND, FIRST, PairDecision.SAME)));
        await(overtaken.decide(FIRST, SECOND, PairDecision.SAME, WHY, DecidePairsTest::sent));
        assertThat(await(pairs.standsOn(FIRST, SECOND))).isTrue();
        assertThat(await(pairs.standsOn(SECOND, FIRST))).isTrue();

        undo(FIRST, SECOND);
        assertThat(await(pairs.standsOn(FIRST, SECOND))).isFalse();
        assertThat(await(pairs.standsOn(SECOND, FIRST))).isTrue();
        undo(SECOND, FIRST);
        assertThat(await(pairs.standsOn(SECOND, FIRST))).isFalse();
    }

    private List<CaseEvent> decide(CaseId of, CaseId other, PairDecision decision) {
        return events(await(pairs.decide(of, other, decision, WHY, DecidePairsTest::sent)));
    }

    private List<CaseEvent> undo(CaseId of, CaseId other) {
        return events(await(pairs.undo(sent(new UndoCaseDecision(of, other, WHY)))));
    }

    private RuleViolation.Rule refusal(CaseId of, CaseId other, PairDecision decision) {
        return catchThrowableOfType(RuleViolation.class, () -> decide(of, other, decision))
                .rule();
    }

    private static Request<CaseCommand> sent(CaseCommand command) {
        return TestRequests.request(
                CASE.stream(((CaseCommand.OfPair) command).caseId().value()), command);
    }

    private static CaseJoined joined(CaseId of, CaseId into) {
        return new CaseJoined(of, into, Personal.of(of.value(), WHY));
    }

    private static List<CaseEvent> events(Outcome<CaseEvent> outcome) {
        return outcome.events().stream().map(Recorded::event).toList();
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    /** A store in which something happens as soon as a stream was read. */
    private record Meanwhile(EventStore<CaseEvent> store, Runnable happening) implements EventStore<CaseEvent> {

        @Override
        public Uni<History<CaseEvent>> read(StreamId stream) {
            return store.read(stream).invoke(happening);
        }

        @Override
        public Uni<History<CaseEvent>> load(StreamId stream, CommandId command, byte[] digest) {
            return store.load(stream, command, digest);
        }

        @Override
        public Uni<Outcome<CaseEvent>> append(Decision<CaseEvent> decision) {
            return store.append(decision);
        }
    }
}
