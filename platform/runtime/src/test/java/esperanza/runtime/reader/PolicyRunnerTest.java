package esperanza.runtime.reader;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import esperanza.kernel.CommandId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Echo.Echoing;
import esperanza.runtime.reader.Echo.NoteEchoed;
import esperanza.runtime.reader.Echo.WhenNoteTakenThenEchoIt;
import esperanza.runtime.reader.Parking.Parked;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyRunnerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);
    private static final String EFFECTS = "select count(*) from event where category = 'echo'";
    private static final String CURSOR = "select coalesce((select position from cursor where name = 'policies'), 0)";
    private static final String FENCE = "select fence from leader where name = 'policies'";

    /** The same policy, with a hook before each reaction. */
    private record Watched(Policy<NoteTaken> policy, IntConsumer before) implements Policy<NoteTaken> {

        @Override
        public String name() {
            return policy.name();
        }

        @Override
        public Class<NoteTaken> on() {
            return policy.on();
        }

        @Override
        public List<Instruction> react(Recorded<NoteTaken> event) {
            before.accept(event.event().number());
            return policy.react(event);
        }
    }

    private final NoteLog log = new NoteLog(NoteLog.catalogue().keeps(Echo.class));
    private final EventStore<Echo> echoes = log.fixture.store(Echo.class);
    private final Parking parking = new Parking(log.fixture.queries);

    /** Notes with the same thousands digit echo into the same stream. */
    private final WhenNoteTakenThenEchoIt policy =
            new WhenNoteTakenThenEchoIt(event -> echoOf(event.event().number() / 1000));

    private final PolicyRunner runner = runner(echoes);

    private final StreamId a = NoteLog.note();
    private final StreamId b = NoteLog.note();

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_policy_that_runs_twice_over_an_event_acts_once() {
        log.take(a, 1001, 1002);
        log.take(b, 2001);
        drain();
        List<StoredEvent> once = log.all();
        assertThat(once).hasSize(6);

        log.sql("delete from cursor");
        drain();
        assertThat(log.all()).extracting(StoredEvent::hash).containsExactlyElementsOf(hashes(once));
    }

    /**
     * Both instances believe that they lead, and neither goes on before the other is in the middle of the same page.
     */
    @Test
    void two_instances_that_work_at_once_act_once() {
        fill(10, 20);
        CountDownLatch bothAtWork = new CountDownLatch(2);
        Set<Thread> atWork = ConcurrentHashMap.newKeySet();
        Policy<NoteTaken> together = new Watched(policy, number -> {
            if (atWork.size() < 2 && atWork.add(Thread.currentThread())) {
                bothAtWork.countDown();
                await(bothAtWork);
            }
        });
        PolicyRunner first = runner(leadership("policies", PATIENCE), echoes, together);
        PolicyRunner second = runner(leadership("policies too", PATIENCE), echoes, together);
        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> roundsUntil(200, second), ownThread());
        roundsUntil(200, first);
        other.join();
        assertThat(bothAtWork.getCount()).isZero();
        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.number(EFFECTS)).isEqualTo(200);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_leader_frozen_in_the_middle_of_a_page_is_replaced_and_every_effect_is_there_once() {
        fill(10, 20);
        CountDownLatch frozen = new CountDownLatch(1);
        CountDownLatch thawed = new CountDownLatch(1);
        Policy<NoteTaken> freezing = new Watched(policy, number -> {
            if (number / 1000 == 5) {
                frozen.countDown();
                await(thawed);
            }
        });
        PolicyRunner first = runner(leadership("policies", SHORT_PATIENCE), echoes, freezing);
        PolicyRunner next = runner(leadership("policies", SHORT_PATIENCE), echoes, policy);
        CompletableFuture<Throwable> round =
                CompletableFuture.supplyAsync(() -> catchThrowable(first::round), ownThread());
        await(frozen);
        roundsUntil(200, next);
        assertThat(log.number(FENCE)).isEqualTo(2);
        long cursor = log.number(CURSOR);

        thawed.countDown();
        assertThat(round.join()).as("it is no longer the leader").isNotNull();
        assertThat(log.number(CURSOR)).isEqualTo(cursor);
        assertThat(log.number(EFFECTS)).isEqualTo(200);
        assertThatLog(log.all()).isGapless().isChained();
    }

    @Test
    void effects_are_there_once_although_the_leader_is_killed_in_the_middle_of_its_pages() {
        fill(10, 60);
        Random random = new Random(20260103);
        int kills = 0;
        while (kills < 3) {
            int stream = random.nextInt(10);
            CountDownLatch inTheMiddle = new CountDownLatch(1);
            Policy<NoteTaken> watched = new Watched(policy, number -> {
                if (number / 1000 == stream) {
                    inTheMiddle.countDown();
                }
            });
            log.sql("delete from cursor");
            PolicyRunner runner = runner(leadership("policies", PATIENCE), echoes, watched);
            CompletableFuture<Throwable> round = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> roundsUntil(inTheMiddle, runner)), ownThread());
            await(inTheMiddle);
            log.sql("select pg_terminate_backend(pid) from leader where name = 'policies'");
            kills += round.join() == null ? 0 : 1;
        }
        roundsUntil(600, runner);
        assertThat(log.number(EFFECTS)).isEqualTo(600);
        assertThat(parked()).isEmpty();
        assertThatLog(log.all()).isGapless().isChained();
    }

    @Test
    void a_leader_with_a_slow_page_in_hand_keeps_the_lead() throws InterruptedException {
        log.take(a, 1001);
        CountDownLatch appending = new CountDownLatch(1);
        CompletableFuture<Void> gate = new CompletableFuture<>();
        PolicyRunner slow = runner(leadership("policies", SHORT_PATIENCE), behind(gate, appending), policy);
        PolicyRunner impatient = runner(leadership("policies", SHORT_PATIENCE), echoes, policy);
        CompletableFuture<Boolean> round = CompletableFuture.supplyAsync(slow::round, ownThread());
        await(appending);
        for (int n = 0; n < 60; n++) {
            assertThat(impatient.round()).isFalse();
            Thread.sleep(SHORT_PATIENCE.dividedBy(20)); // three times its patience in all
        }
        assertThat(log.number(FENCE)).isEqualTo(1);
        assertThat(log.number(EFFECTS)).isZero();

        gate.complete(null);
        assertThat(round.join()).isFalse();
        assertThat(echoed(1)).containsExactly(1001);
        assertThat(log.number(CURSOR)).isEqualTo(1);
    }

    @Test
    void a_leader_that_has_a_later_one_moves_no_cursor() {
        assertThat(runner.round()).isFalse();
        log.take(a, 1001);
        log.sql("update leader set fence = fence + 1");
        assertThatThrownBy(runner::round).hasMessage("policies has another leader");
        assertThat(log.number(CURSOR)).isZero();
    }

    @Test
    void effects_keep_the_order_of_their_source_stream() {
        int streams = 20;
        List<StreamId> sources = NoteLog.notes(streams);
        for (int n = 0; n < 30; n++) {
            for (int s = 0; s < streams; s++) {
                log.take(sources.get(s), s * 1000 + n);
            }
        }
        drain();
        for (int s = 0; s < streams; s++) {
            int first = s * 1000;
            assertThat(echoed(s))
                    .containsExactlyElementsOf(
                            IntStream.range(first, first + 30).boxed().toList());
        }
    }

    @Test
    void an_event_that_no_policy_can_digest_parks_its_stream_and_nothing_else() {
        policy.cannotDigest(1013);
        log.take(a, 1001, 1013, 1002);
        log.take(b, 2001);
        drain();
        log.take(a, 1003);
        log.take(b, 2002);
        drain();
        assertThat(echoed(1)).containsExactly(1001);
        assertThat(echoed(2)).containsExactly(2001, 2002);
        assertThat(parked()).containsExactly("2 IllegalStateException", "3 behind", "7 behind");
        assertThat(NoteLog.await(parking.list())).extracting(Parked::stream).containsOnly(a);
    }

    @Test
    void after_the_repair_a_replay_does_what_waited_in_its_order() {
        policy.cannotDigest(1013);
        log.take(a, 1001, 1013, 1002);
        drain();
        policy.repair();
        drain();
        assertThat(echoed(1)).as("nothing is tried again unasked").containsExactly(1001);

        assertThat(NoteLog.await(parking.replay(Readers.ORDINARY, a))).isEqualTo(2);
        log.take(a, 1004);
        drain();
        assertThat(echoed(1)).containsExactly(1001, 1013, 1002, 1004);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_replay_that_fails_again_stays_parked_in_order() {
        policy.cannotDigest(1013);
        log.take(a, 1001, 1013, 1002);
        drain();
        NoteLog.await(parking.replay(Readers.ORDINARY, a));
        drain();
        assertThat(parked()).containsExactly("2 IllegalStateException", "3 behind");
        assertThat(log.number("select count(*) from parked where replay")).isZero();
        assertThat(echoed(1)).containsExactly(1001);
    }

    @Test
    void skipping_leaves_one_event_out_and_remembers_who_and_why() {
        policy.cannotDigest(1013);
        log.take(a, 1001, 1013, 1002);
        drain();
        assertThat(NoteLog.await(parking.skip(Readers.ORDINARY, 2, "sent by mistake", "p-7")))
                .isTrue();
        assertThat(NoteLog.await(parking.skip(Readers.ORDINARY, 2, "again", "p-8")))
                .isFalse();
        NoteLog.await(parking.replay(Readers.ORDINARY, a));
        drain();
        assertThat(echoed(1)).containsExactly(1001, 1002);
        assertThat(parked()).isEmpty();
        assertThat(log.number("select count(*) from skipped")).isEqualTo(1);
        Row skipped = log.sql("select * from skipped").iterator().next();
        assertThat(List.of(
                        skipped.getString("reader"),
                        skipped.getLong("position"),
                        skipped.getUUID("id"),
                        skipped.getString("why"),
                        skipped.getString("reason"),
                        skipped.getString("person")))
                .containsExactly("policies", 2L, a.id(), "IllegalStateException", "sent by mistake", "p-7");
    }

    @Test
    void what_was_skipped_stays_skipped_when_the_log_is_read_again() {
        policy.cannotDigest(1013);
        log.take(a, 1001, 1013, 1002);
        drain();
        NoteLog.await(parking.skip(Readers.ORDINARY, 2, "sent by mistake", "p-7"));
        NoteLog.await(parking.replay(Readers.ORDINARY, a));
        drain();
        policy.repair();
        log.sql("delete from cursor");
        drain();
        assertThat(echoed(1)).containsExactly(1001, 1002);
        assertThat(parked()).isEmpty();
    }

    @Test
    void a_newer_major_version_of_what_is_read_waits_for_an_upgrade_and_an_unknown_type_is_passed_over() {
        log.take(a, 1001, 1002);
        log.take(b, 2001, 2002);
        log.sql("update event set type = 'esperanza.notes.note-taken.v2' where position = 1");
        log.sql("update event set type = 'esperanza.notes.note-burnt.v1' where position = 3");
        drain();
        assertThat(parked()).containsExactly("1 needs-upgrade: esperanza.notes.note-taken.v2", "2 behind");
        assertThat(echoed(1)).isEmpty();
        assertThat(echoed(2)).containsExactly(2002);
    }

    @Test
    void while_the_log_takes_nothing_nothing_is_parked_and_the_cursor_waits() {
        AtomicBoolean away = new AtomicBoolean(true);
        PolicyRunner troubled = runner(sometimesAway(away));
        log.take(a, 1001, 1002);
        assertThatThrownBy(troubled::round).isInstanceOf(StoreUnavailable.class);
        assertThat(parked()).isEmpty();
        assertThat(log.number("select count(*) from cursor")).isZero();

        away.set(false);
        troubled.round();
        assertThat(echoed(1)).containsExactly(1001, 1002);
    }

    private void drain() {
        while (runner.round()) {
            Thread.onSpinWait();
        }
        runner.round(); // its own effects are events too
    }

    /**
     * Runs rounds until the position is reached. Other runners take over from one that fails; passing failures are
     * tried again.
     */
    private void roundsUntil(long position, PolicyRunner runner) {
        long end = System.nanoTime() + LONG_ENOUGH.toNanos();
        while (log.number(CURSOR) < position && System.nanoTime() < end) {
            try {
                runner.round();
            } catch (StoreUnavailable passes) {
                Thread.onSpinWait();
            }
        }
        assertThat(log.number(CURSOR)).isGreaterThanOrEqualTo(position);
    }

    private static void roundsUntil(CountDownLatch reached, PolicyRunner runner) {
        while (reached.getCount() > 0) {
            runner.round(); // it leads as soon as the one before it is gone
        }
    }

    private void fill(int streams, int each) {
        List<StreamId> sources = NoteLog.notes(streams);
        IntStream.range(0, streams * each)
                .forEach(n -> log.take(sources.get(n % streams), n % streams * 1000 + n / streams));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(LONG_ENOUGH.toSeconds(), TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Executor ownThread() {
        return work -> Thread.ofVirtual().start(work);
    }

    private Leadership leadership(String name, Duration patience) {
        return new Leadership(log.instance(1), name, "test", patience);
    }

    private PolicyRunner runner(EventStore<Echo> store) {
        return runner(leadership("policies", PATIENCE), store, policy);
    }

    private PolicyRunner runner(Leadership leadership, EventStore<Echo> store, Policy<NoteTaken> reacting) {
        Handlers handlers = new Handlers().with(Echo.CATEGORY, new CommandHandler<>(store, new Echoing()));
        return new PolicyRunner(
                Readers.ORDINARY,
                leadership,
                LogReader.withoutMemory(log.fixture.queries),
                log.fixture.codec.catalogue(),
                parking,
                new Reactions(log.fixture.codec, handlers, List.of(reacting), () -> {}),
                Duration.ZERO);
    }

    private static StreamId echoOf(int number) {
        return new StreamId(Echo.CATEGORY, new UUID(0x4000L, number));
    }

    private List<Integer> echoed(int number) {
        return NoteLog.await(echoes.read(echoOf(number))).events().stream()
                .map(e -> ((NoteEchoed) e.event()).number())
                .toList();
    }

    private List<String> parked() {
        return NoteLog.await(parking.list()).stream()
                .map(p -> p.position() + " " + p.why())
                .toList();
    }

    private static List<byte[]> hashes(List<StoredEvent> events) {
        return events.stream().map(StoredEvent::hash).toList();
    }

    private EventStore<Echo> sometimesAway(AtomicBoolean away) {
        return appending(decision -> away.get()
                ? Uni.createFrom().failure(new StoreUnavailable("log-unavailable"))
                : echoes.append(decision));
    }

    private EventStore<Echo> behind(CompletableFuture<Void> gate, CountDownLatch appending) {
        return appending(decision -> {
            appending.countDown();
            return Uni.createFrom().completionStage(gate).chain(() -> echoes.append(decision));
        });
    }

    private EventStore<Echo> appending(Function<Decision<Echo>, Uni<Outcome<Echo>>> append) {
        return new EventStore<>() {
            @Override
            public Uni<History<Echo>> read(StreamId stream) {
                return echoes.read(stream);
            }

            @Override
            public Uni<History<Echo>> load(StreamId stream, CommandId command, byte[] digest) {
                return echoes.load(stream, command, digest);
            }

            @Override
            public Uni<Outcome<Echo>> append(Decision<Echo> decision) {
                return append.apply(decision);
            }
        };
    }
}
