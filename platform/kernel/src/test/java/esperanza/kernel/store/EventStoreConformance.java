package esperanza.kernel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.Actor;
import esperanza.kernel.CaseId;
import esperanza.kernel.CommandId;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link EventStore}, each tested as it is worded there. */
public abstract class EventStoreConformance<E> {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    protected abstract EventStore<E> store();

    /** An event that carries the number, so that the order of events can be checked. */
    protected abstract E numbered(int number);

    /** An event that names the case. */
    protected abstract E about(CaseId of);

    protected String category() {
        return "case";
    }

    @Test
    void an_unknown_stream_is_empty() {
        History<E> history = await(store().read(stream()));
        assertThat(history.head()).isEqualTo(Head.NONE);
        assertThat(history.events()).isEmpty();
        assertThat(history.outcome()).isEmpty();
    }

    @Test
    void versions_are_1_2_3_and_positions_have_no_gaps() {
        StreamId stream = stream();
        Outcome<E> first = append(decision(stream, command(), 1, 2));
        Outcome<E> second = append(decision(stream, command(), 3));

        List<Recorded<E>> events = await(store().read(stream)).events();
        assertThat(events).extracting(Recorded::version).containsExactly(1, 2, 3);
        assertThat(events).extracting(Recorded::event).containsExactly(numbered(1), numbered(2), numbered(3));
        assertThat(events)
                .extracting(Recorded::position)
                .containsExactly(first.position() - 1, first.position(), second.position());
        assertThat(second.position()).isEqualTo(first.position() + 1);
        assertThat(first.version()).isEqualTo(2);
        assertThat(second.version()).isEqualTo(3);
    }

    @Test
    void what_was_recorded_is_read_back_as_it_was_answered() {
        StreamId stream = stream();
        Outcome<E> outcome = append(decision(stream, command(), 7));
        assertThat(await(store().read(stream)).events()).isEqualTo(outcome.events());
        assertThat(outcome.repeated()).isFalse();
    }

    @Test
    void a_repeated_command_answers_what_it_did_the_first_time_even_when_the_stream_moved_on() {
        StreamId stream = stream();
        Decision<E> decision = decision(stream, command(), 1, 2);
        Outcome<E> first = append(decision);
        append(decision(stream, command(), 3));

        Outcome<E> again = append(decision);
        assertThat(again.repeated()).isTrue();
        assertThat(again.events()).isEqualTo(first.events());
        assertThat(await(store().read(stream)).events()).hasSize(3);

        History<E> loaded = await(store().load(stream, decision.command(), decision.digest()));
        assertThat(loaded.outcome().orElseThrow().events()).isEqualTo(first.events());
        assertThat(loaded.outcome().orElseThrow().repeated()).isTrue();
    }

    /** Every third stream has no history, and of each fourth the command is asked for that began it. */
    @Test
    void streams_that_are_loaded_at_the_same_time_are_answered_each_with_its_own() {
        List<Decision<E>> decisions = IntStream.range(0, 300)
                .mapToObj(n -> decision(stream(), command(), n, n + 1))
                .toList();
        EventStore<E> store = store();
        for (int n = 0; n < decisions.size(); n++) {
            if (n % 3 > 0) {
                await(store.append(decisions.get(n)));
            }
        }
        List<Uni<History<E>>> loads = IntStream.range(0, decisions.size())
                .mapToObj(n -> store.load(
                        decisions.get(n).stream(),
                        n % 4 == 0 ? decisions.get(n).command() : command(),
                        decisions.get(n).digest()))
                .toList();
        List<History<E>> loaded = await(Uni.join().all(loads).andFailFast());
        for (int n = 0; n < decisions.size(); n++) {
            boolean there = n % 3 > 0;
            List<E> events = there ? List.of(numbered(n), numbered(n + 1)) : List.of();
            assertThat(loaded.get(n).events()).extracting(Recorded::event).isEqualTo(events);
            assertThat(loaded.get(n).outcome().isPresent()).isEqualTo(there && n % 4 == 0);
        }
    }

    @Test
    void a_command_that_changes_nothing_is_remembered_too() {
        StreamId stream = stream();
        append(decision(stream, command(), 1));
        Decision<E> nothing = decision(stream, command());
        assertThat(append(nothing).events()).isEmpty();
        append(decision(stream, command(), 2));
        assertThat(append(nothing).repeated()).isTrue();
        assertThat(append(nothing).events()).isEmpty();
    }

    @Test
    void the_same_id_with_another_body_is_misuse_and_stores_nothing() {
        StreamId stream = stream();
        Decision<E> decision = decision(stream, command(), 1);
        append(decision);
        Decision<E> other = with(decision(stream, decision.command(), 2), "another body");
        assertThatThrownBy(() -> append(other)).isInstanceOf(CommandMisused.class);
        assertThatThrownBy(() -> await(store().load(stream, decision.command(), other.digest())))
                .isInstanceOf(CommandMisused.class);
        assertThat(await(store().read(stream)).events()).hasSize(1);
    }

    @Test
    void a_stale_version_is_a_conflict_and_stores_nothing() {
        StreamId stream = stream();
        Decision<E> stale = decision(stream, command(), 1);
        append(decision(stream, command(), 2));
        assertThatThrownBy(() -> append(stale)).isInstanceOf(VersionConflict.class);
        assertThat(await(store().read(stream)).events())
                .extracting(Recorded::event)
                .containsExactly(numbered(2));
    }

    @Test
    void a_decision_on_another_stream_that_has_changed_since_is_outdated_and_stores_nothing() {
        StreamId read = stream();
        append(decision(read, command(), 1));
        StreamId stream = stream();
        Decision<E> onWhatIs = seeing(decision(stream, command(), 2), new Seen.AtVersion(read, 1));
        Decision<E> onWhatWillBe = seeing(decision(stream(), command(), 3), new Seen.AtVersion(stream(), 0));
        append(onWhatIs);
        append(onWhatWillBe);
        append(decision(read, command(), 4));

        Decision<E> late = seeing(decision(stream, command(), 5), new Seen.AtVersion(read, 1));
        assertThatThrownBy(() -> append(late)).isInstanceOf(ReadingOutdated.class);
        assertThatThrownBy(() -> append(seeing(decision(stream, command(), 6), new Seen.AtVersion(read, 0))))
                .isInstanceOf(ReadingOutdated.class);
        assertThat(await(store().read(stream)).events())
                .extracting(Recorded::event)
                .containsExactly(numbered(2));
        assertThat(append(onWhatIs).repeated())
                .as("a repetition is known whatever has changed")
                .isTrue();
    }

    @Test
    void a_decision_on_a_case_is_outdated_by_any_event_that_names_the_case_since() {
        CaseId of = new CaseId(UUID.randomUUID());
        long before = append(decision(stream(), command(), 1)).position();
        long named = append(about(of, stream())).position();
        Decision<E> late = seeing(decision(stream(), command(), 2), new Seen.CaseUpTo(of, before));
        assertThatThrownBy(() -> append(late)).isInstanceOf(ReadingOutdated.class);

        append(about(new CaseId(UUID.randomUUID()), stream()));
        Decision<E> inTime = seeing(decision(stream(), command(), 3), new Seen.CaseUpTo(of, named));
        assertThat(append(inTime).events()).hasSize(1);
    }

    @Test
    void of_two_decisions_that_each_rest_on_the_others_stream_one_is_stored() {
        for (int n = 0; n < 20; n++) {
            StreamId one = stream();
            StreamId other = stream();
            Decision<E> first = seeing(decision(one, command(), 1), new Seen.AtVersion(other, 0));
            Decision<E> second = seeing(decision(other, command(), 2), new Seen.AtVersion(one, 0));
            List<Boolean> stored = await(Uni.join()
                    .all(isStored(first), isStored(second), isStored(decision(stream(), command(), 3)))
                    .andFailFast());
            assertThat(stored.subList(0, 2)).containsExactlyInAnyOrder(true, false);
            assertThat(stored.getLast()).as("that rests on nothing else").isTrue();
        }
    }

    @Test
    void a_key_names_one_stream() {
        StreamKey key = new StreamKey("number", bytes(UUID.randomUUID().toString()));
        append(named(decision(stream(), command(), 1), key));
        StreamId other = stream();
        assertThatThrownBy(() -> append(named(decision(other, command(), 2), key)))
                .isInstanceOf(KeyTaken.class);
        assertThat(await(store().read(other)).events()).isEmpty();
    }

    @Test
    void of_writers_that_race_one_wins_each_version_and_no_decision_is_lost() {
        StreamId stream = stream();
        int writers = 24;
        List<Outcome<E>> outcomes = await(Uni.join()
                .all(IntStream.rangeClosed(1, writers)
                        .mapToObj(n -> appendWhenItsTurnComes(stream, command(), n))
                        .toList())
                .andFailFast());
        List<Recorded<E>> events = await(store().read(stream)).events();
        assertThat(events)
                .extracting(Recorded::version)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, writers).boxed().toList());
        assertThat(new HashSet<>(events.stream().map(Recorded::event).toList())).hasSize(writers);
        assertThat(outcomes.stream().map(Outcome::version).distinct()).hasSize(writers);
    }

    @Test
    void many_streams_at_once_fill_the_log_without_gaps() {
        List<Uni<Outcome<E>>> appends = new ArrayList<>();
        for (int n = 0; n < 200; n++) {
            appends.add(store().append(decision(stream(), command(), n, n + 1)));
        }
        List<Outcome<E>> outcomes = await(Uni.join().all(appends).andFailFast());
        Set<Long> positions = new HashSet<>();
        outcomes.forEach(o -> o.events().forEach(e -> positions.add(e.position())));
        long low = positions.stream().mapToLong(p -> p).min().orElseThrow();
        long high = positions.stream().mapToLong(p -> p).max().orElseThrow();
        assertThat(positions).hasSize(400);
        assertThat(high - low + 1).isEqualTo(400);
    }

    @Test
    void an_event_is_never_recorded_before_its_predecessor_or_its_cause() {
        Instant future = Instant.parse("2200-01-01T00:00:00Z");
        StreamId stream = stream();
        Cause late = new Cause(Actor.system("test"), LONG_AGO, UUID.randomUUID(), Optional.empty(), future);
        Decision<E> first = decision(stream, command(), 1);
        append(new Decision<>(
                first.stream(),
                first.expected(),
                first.command(),
                first.digest(),
                late,
                first.notBefore(),
                first.events(),
                first.keys()));
        append(decision(stream, command(), 2));
        List<Recorded<E>> events = await(store().read(stream)).events();
        assertThat(events).extracting(Recorded::recordedAt).containsExactly(future, future);
        assertThat(events).extracting(Recorded::occurredAt).containsExactly(LONG_AGO, LONG_AGO);
    }

    @Test
    void a_caller_that_hangs_up_cancels_nothing() {
        StreamId stream = stream();
        Decision<E> decision = decision(stream, command(), 1);
        store().append(decision).subscribe().with(o -> {}, f -> {}).cancel();
        assertThat(append(decision).events()).hasSize(1);
        assertThat(await(store().read(stream)).events()).hasSize(1);
    }

    private Uni<Boolean> isStored(Decision<E> decision) {
        return store().append(decision)
                .replaceWith(true)
                .onFailure(ReadingOutdated.class)
                .recoverWithItem(false);
    }

    private Decision<E> about(CaseId of, StreamId stream) {
        Decision<E> empty = decision(stream, command());
        return new Decision<>(
                stream,
                empty.expected(),
                empty.command(),
                empty.digest(),
                empty.cause(),
                empty.notBefore(),
                List.of(about(of)),
                List.of());
    }

    private Decision<E> seeing(Decision<E> d, Seen... seen) {
        return new Decision<>(
                d.stream(),
                d.expected(),
                d.command(),
                d.digest(),
                d.cause(),
                d.notBefore(),
                d.events(),
                d.keys(),
                List.of(seen));
    }

    private Uni<Outcome<E>> appendWhenItsTurnComes(StreamId stream, CommandId command, int number) {
        return store().read(stream)
                .chain(history -> store().append(decision(stream, history, command, number)))
                .onFailure(VersionConflict.class)
                .retry()
                .indefinitely();
    }

    protected final Decision<E> decision(StreamId stream, CommandId command, Integer... numbers) {
        return decision(stream, await(store().read(stream)), command, numbers);
    }

    private Decision<E> decision(StreamId stream, History<E> history, CommandId command, Integer... numbers) {
        List<E> events = IntStream.range(0, numbers.length)
                .mapToObj(n -> numbered(numbers[n]))
                .toList();
        return new Decision<>(
                stream,
                history.head(),
                command,
                bytes(command.toString()),
                Cause.of(Actor.human("tester", "t-1", "TEST"), LONG_AGO, UUID.randomUUID()),
                history.notBefore(),
                events,
                List.of());
    }

    private Decision<E> with(Decision<E> d, String body) {
        return new Decision<>(
                d.stream(), d.expected(), d.command(), bytes(body), d.cause(), d.notBefore(), d.events(), d.keys());
    }

    private Decision<E> named(Decision<E> d, StreamKey key) {
        return new Decision<>(
                d.stream(), d.expected(), d.command(), d.digest(), d.cause(), d.notBefore(), d.events(), List.of(key));
    }

    protected final Outcome<E> append(Decision<E> decision) {
        return await(store().append(decision));
    }

    protected final StreamId stream() {
        return new StreamId(category(), UUID.randomUUID());
    }

    protected final CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    protected static <T> T await(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
