package esperanza.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CommandId;
import esperanza.kernel.Decider;
import esperanza.kernel.Recorded;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link CommandHandler}, on a hall of ten seats. */
class CommandHandlerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final StreamId HALL = new StreamId("hall", new UUID(1, 1));

    private final RivalledStore store = new RivalledStore(new InMemoryEventStore<>(InstantSource.system()));
    private final CommandHandler<Take, Integer, Taken> hall = new CommandHandler<>(store, new Seats());

    private record Take(int seats) {}

    private record Taken(int seats) {}

    @Test
    void a_command_is_decided_on_the_history_of_its_stream() {
        assertThat(handle(new Take(6))).containsExactly(new Taken(6));
        assertThat(handle(new Take(4))).containsExactly(new Taken(4));
        assertThatThrownBy(() -> handle(new Take(1)))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(Rule.HALL_IS_FULL));
        assertThat(taken()).containsExactly(new Taken(6), new Taken(4));
    }

    @Test
    void a_command_that_is_only_judged_fails_with_what_it_would_record_and_nothing_is_stored() {
        Request<Take> judged = TestRequests.request(HALL, CommandId.JUDGED, new Take(6));
        assertThatThrownBy(() -> handle(judged))
                .isInstanceOfSatisfying(
                        Judged.class, taken -> assertThat(taken.events()).isEqualTo(List.of(new Taken(6))));
        assertThatThrownBy(() -> hall.begin(judged).await().atMost(PATIENCE)).isInstanceOf(Judged.class);
        assertThat(taken()).isEmpty();

        handle(new Take(6));
        assertThatThrownBy(() -> handle(judged))
                .isInstanceOfSatisfying(RuleViolation.class, refused -> assertThat(refused.rule())
                        .isEqualTo(Rule.HALL_IS_FULL));
        assertThat(taken()).containsExactly(new Taken(6));
    }

    @Test
    void a_repeated_command_returns_its_first_outcome_whatever_version_it_expects() {
        CommandId once = command();
        handle(TestRequests.request(HALL, once, new Take(6)));
        handle(new Take(4));
        assertThat(handle(expecting(7, once, new Take(6)))).containsExactly(new Taken(6));
        assertThat(taken()).containsExactly(new Taken(6), new Taken(4));
    }

    @Test
    void an_id_that_was_used_with_another_body_is_misuse() {
        Request<Take> first = TestRequests.request(HALL, new Take(6));
        handle(first);
        Request<Take> other =
                new Request<>(HALL, first.id(), new byte[] {1}, OptionalInt.empty(), first.cause(), new Take(1));
        assertThatThrownBy(() -> handle(other)).isInstanceOf(CommandMisused.class);
    }

    @Test
    void a_command_that_expects_another_version_is_not_decided() {
        handle(new Take(6));
        assertThatThrownBy(() -> handle(expecting(0, command(), new Take(1)))).isInstanceOf(VersionConflict.class);
        assertThat(handle(expecting(1, command(), new Take(1)))).containsExactly(new Taken(1));
    }

    @Test
    void a_command_that_expects_no_version_is_decided_again_after_a_concurrent_change() {
        store.rivals(1, this::rivalTakesTwo);
        assertThat(handle(new Take(8))).containsExactly(new Taken(8));
        assertThat(taken()).containsExactly(new Taken(2), new Taken(8));

        store.rivals(0, () -> {});
        assertThatThrownBy(() -> handle(new Take(1))).isInstanceOf(RuleViolation.class);
    }

    @Test
    void a_command_that_expects_its_version_is_not_decided_again_after_a_concurrent_change() {
        store.rivals(1, this::rivalTakesTwo);
        assertThatThrownBy(() -> handle(expecting(0, command(), new Take(1)))).isInstanceOf(VersionConflict.class);
        assertThat(taken()).containsExactly(new Taken(2));
    }

    @Test
    void after_four_repetitions_the_answer_is_to_come_back_and_not_that_a_version_was_stale() {
        store.rivals(4, this::rivalTakesTwo);
        assertThat(handle(new Take(2))).containsExactly(new Taken(2));
        store.rivals(5, this::rivalTakesNone);
        assertThatThrownBy(() -> handle(new Take(0)))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("busy");
    }

    @Test
    void a_command_that_begins_a_stream_is_decided_without_reading_it() {
        store.away();
        assertThat(begin(new Take(6))).containsExactly(new Taken(6));
    }

    @Test
    void a_command_that_would_begin_a_known_stream_is_decided_on_its_history() {
        handle(new Take(6));
        assertThat(begin(new Take(4))).containsExactly(new Taken(4));
        assertThatThrownBy(() -> begin(new Take(1))).isInstanceOf(RuleViolation.class);
    }

    private void rivalTakesTwo() {
        await(new CommandHandler<>(store.inner, new Seats()).handle(TestRequests.request(HALL, new Take(2))));
    }

    private void rivalTakesNone() {
        await(new CommandHandler<>(store.inner, new Seats()).handle(TestRequests.request(HALL, new Take(0))));
    }

    private List<Taken> handle(Take take) {
        return handle(TestRequests.request(HALL, take));
    }

    private List<Taken> handle(Request<Take> request) {
        return events(await(hall.handle(request)).events());
    }

    private List<Taken> begin(Take take) {
        return events(await(hall.begin(TestRequests.request(HALL, take))).events());
    }

    private List<Taken> taken() {
        return events(await(store.inner.read(HALL)).events());
    }

    private static Request<Take> expecting(int version, CommandId id, Take take) {
        Request<Take> any = TestRequests.request(HALL, id, take);
        return new Request<>(HALL, id, any.digest(), OptionalInt.of(version), any.cause(), take);
    }

    private static List<Taken> events(List<Recorded<Taken>> recorded) {
        return recorded.stream().map(Recorded::event).toList();
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    private static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private enum Rule implements RuleViolation.Rule {
        HALL_IS_FULL;

        @Override
        public String title() {
            return "The hall is full";
        }
    }

    private static final class Seats implements Decider<Take, Integer, Taken> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public List<Taken> decide(Integer taken, Take take) {
            if (taken + take.seats() > 10) {
                throw new RuleViolation(Rule.HALL_IS_FULL);
            }
            return List.of(new Taken(take.seats()));
        }

        @Override
        public Integer evolve(Integer taken, Taken event) {
            return taken + event.seats();
        }
    }

    /** A store in which a rival is faster: between the reading of a command and its append, a number of times. */
    private static final class RivalledStore implements EventStore<Taken> {

        private final EventStore<Taken> inner;
        private Runnable rival = () -> {};
        private int times;
        private boolean readable = true;

        private RivalledStore(EventStore<Taken> inner) {
            this.inner = inner;
        }

        void rivals(int times, Runnable rival) {
            this.times = times;
            this.rival = rival;
        }

        void away() {
            readable = false;
        }

        @Override
        public Uni<History<Taken>> read(StreamId stream) {
            return inner.read(stream);
        }

        @Override
        public Uni<History<Taken>> load(StreamId stream, CommandId command, byte[] digest) {
            return readable
                    ? inner.load(stream, command, digest)
                    : Uni.createFrom().failure(new StoreUnavailable("no-reading"));
        }

        @Override
        public Uni<Outcome<Taken>> append(Decision<Taken> decision) {
            if (times > 0) {
                times--;
                rival.run();
            }
            return inner.append(decision);
        }
    }
}
