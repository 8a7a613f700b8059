package esperanza.runtime.reader;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandHandler;
import esperanza.kernel.store.Decision;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Outcome;
import esperanza.kernel.store.StoreUnavailable;
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
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PolicyRunnerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NoteLog log = new NoteLog(NoteLog.catalogue().keeps(Echo.class));
    private final EventStore<Echo> echoes = log.fixture.store(Echo.class);
    private final Parking parking = new Parking(log.fixture.pool);

    /** The thousands of a note say where it echoes: the notes of a stream share them. */
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

    @Test
    void two_instances_that_run_at_once_act_once() throws InterruptedException {
        List<StreamId> streams = NoteLog.notes(10);
        IntStream.range(0, 200).forEach(n -> log.take(streams.get(n % 10), n % 10 * 1000 + n));
        PolicyRunner second = runner(echoes);
        Thread other = Thread.startVirtualThread(() -> rounds(second, 5));
        rounds(runner, 5);
        other.join();
        assertThatLog(log.all()).isGapless().isChained();
        assertThat(log.number("select count(*) from event where category = 'echo'"))
                .isEqualTo(200);
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

        assertThat(NoteLog.await(parking.replay(PolicyRunner.READER, a))).isEqualTo(2);
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
        NoteLog.await(parking.replay(PolicyRunner.READER, a));
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
        assertThat(NoteLog.await(parking.skip(PolicyRunner.READER, 2, "sent by mistake", "p-7")))
                .isTrue();
        assertThat(NoteLog.await(parking.skip(PolicyRunner.READER, 2, "again", "p-8")))
                .isFalse();
        NoteLog.await(parking.replay(PolicyRunner.READER, a));
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

    private static void rounds(PolicyRunner runner, int count) {
        for (int n = 0; n < count; n++) {
            runner.round();
        }
    }

    private PolicyRunner runner(EventStore<Echo> store) {
        Handlers handlers = new Handlers().with(Echo.CATEGORY, new CommandHandler<>(store, new Echoing()));
        Leadership leadership = new Leadership(log.instance(1), "policies", "test", PATIENCE);
        return new PolicyRunner(leadership, log.fixture.codec, parking, handlers, List.of(policy));
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
                return away.get()
                        ? Uni.createFrom().failure(new StoreUnavailable("log-unavailable"))
                        : echoes.append(decision);
            }
        };
    }
}
