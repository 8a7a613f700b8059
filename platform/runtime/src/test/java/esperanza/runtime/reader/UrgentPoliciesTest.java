package esperanza.runtime.reader;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UrgentPoliciesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final StreamId ALARM = new StreamId(Echo.CATEGORY, new UUID(0, 1));
    private static final StreamId CLOCK = new StreamId(Echo.CATEGORY, new UUID(0, 2));

    private static final IntConsumer AT_ONCE = number -> {};

    /** Echoes each note, after a hook. */
    private record Echoes(String name, StreamId where, boolean isUrgent, IntConsumer before)
            implements Policy<NoteTaken> {

        @Override
        public Class<NoteTaken> on() {
            return NoteTaken.class;
        }

        @Override
        public List<Instruction> react(Recorded<NoteTaken> event) {
            before.accept(event.event().number());
            return List.of(Instruction.beginning(where, event.event().number()));
        }
    }

    private final NoteLog log = new NoteLog(NoteLog.catalogue().keeps(Echo.class));
    private final Workers workers = new Workers(new SimpleMeterRegistry());

    @AfterEach
    void close() {
        workers.stop(PATIENCE);
        log.close();
    }

    @Test
    void what_is_urgent_is_done_while_all_else_is_held_up() {
        CountDownLatch held = new CountDownLatch(1);
        Readers readers = readers(urgent(AT_ONCE), ordinary(number -> await(held)));
        log.take(NoteLog.note(), 1, 2);
        readers.start();
        assertThat(echoes(ALARM, 2)).isEqualTo(2);
        assertThat(echoes(CLOCK, 0)).isZero();

        held.countDown();
        assertThat(echoes(CLOCK, 2)).isEqualTo(2);
        end(readers);
    }

    /** The worker rests for an hour between two rounds unless it is hurried. */
    @Test
    void what_an_urgent_policy_did_is_projected_and_its_workers_follow_without_their_interval() {
        Tally tally = new Tally("tally", Tally.Poison.NONE);
        log.sql(tally.createTable());
        ReadModels readModels = new ReadModels();
        AtomicInteger rounds = new AtomicInteger();
        Duration hour = Duration.ofHours(1);
        Worker behind = workers.of("behind", hour, hour, () -> rounds.incrementAndGet() < 0);
        readModels.wakesInAHurry(behind);
        Readers readers = readers(readModels, List.of(tally), urgent(AT_ONCE));
        behind.start();
        eventually(() -> rounds.get() == 1);
        readers.start();
        log.take(NoteLog.note(), 1);
        eventually(() -> rounds.get() > 1);
        assertThat(at(tally.name(), 1)).isPositive();
        end(readers);
    }

    /** Otherwise the quicker reader would decide from which event on people are paged. */
    @Test
    void in_a_new_log_where_both_begin_is_settled_before_one_of_them_moves() {
        CountDownLatch held = new CountDownLatch(1);
        log.take(NoteLog.note(), 1, 2);
        Readers readers = readers(urgent(number -> await(held)), ordinary(AT_ONCE));
        readers.start();
        assertThat(log.number("select count(*) from cursor where name = $1 and position = 0", Readers.URGENT))
                .isEqualTo(1);
        assertThat(echoes(CLOCK, 2)).isEqualTo(2);
        held.countDown();
        assertThat(echoes(ALARM, 2)).isEqualTo(2);
        end(readers);
    }

    @Test
    void a_policy_that_became_urgent_begins_where_the_others_have_come_and_calls_nobody_twice() {
        Readers before = readers(new Echoes("calls", ALARM, false, AT_ONCE), ordinary(AT_ONCE));
        log.take(NoteLog.note(), 1, 2);
        before.start();
        assertThat(at(Readers.ORDINARY, 6)).isEqualTo(6);
        end(before);

        Readers after = readers(urgent(AT_ONCE), new Echoes("new", CLOCK, true, AT_ONCE), ordinary(AT_ONCE));
        after.start();
        log.take(NoteLog.note(), 3);
        assertThat(at(Readers.URGENT, 10)).isEqualTo(10);
        assertThat(at(Readers.ORDINARY, 10)).isEqualTo(10);
        assertThat(echoes(ALARM, 3)).isEqualTo(3);
        assertThat(echoes(CLOCK, 4)).isEqualTo(4);
        end(after);
    }

    @Test
    void what_was_parked_before_a_policy_became_urgent_is_not_forgotten() {
        Readers before = readers(new Echoes("calls", ALARM, false, number -> {
            throw new IllegalStateException();
        }));
        StreamId note = NoteLog.note();
        log.take(note, 1);
        before.start();
        assertThat(at(Readers.ORDINARY, 1)).isEqualTo(1);
        end(before);

        Readers after = readers(urgent(AT_ONCE), ordinary(AT_ONCE));
        after.start();
        assertThat(NoteLog.await(new Parking(log.fixture.queries).replay(Readers.URGENT, note)))
                .isEqualTo(1);
        after.wake();
        assertThat(echoes(ALARM, 1)).isEqualTo(1);
        end(after);
    }

    private static Echoes urgent(IntConsumer before) {
        return new Echoes("calls", ALARM, true, before);
    }

    private static Echoes ordinary(IntConsumer before) {
        return new Echoes("winds", CLOCK, false, before);
    }

    private Readers readers(Policy<?>... policies) {
        return readers(new ReadModels(), List.of(), policies);
    }

    private Readers readers(ReadModels readModels, List<Projection> projections, Policy<?>... policies) {
        Handlers handlers = new Handlers()
                .with(Echo.CATEGORY, new CommandHandler<>(log.fixture.store(Echo.class), new Echo.Echoing()));
        return new Readers(
                log.fixture.pool,
                log.instance(1),
                LogReader.withoutMemory(log.fixture.queries),
                log.fixture.codec,
                handlers,
                List.of(policies),
                projections,
                readModels,
                name -> new Leadership(log.instance(1), name, "test", PATIENCE),
                workers,
                PATIENCE);
    }

    private void end(Readers readers) {
        workers.stop(PATIENCE);
        readers.close();
    }

    private long echoes(StreamId where, long atLeast) {
        return awaited("select count(*) from event where category = 'echo' and id = $1", where.id(), atLeast);
    }

    private long at(String reader, long position) {
        return awaited("select coalesce((select position from cursor where name = $1), 0)", reader, position);
    }

    private long awaited(String sql, Object argument, long atLeast) {
        eventually(() -> log.number(sql, argument) >= atLeast);
        return log.number(sql, argument);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
