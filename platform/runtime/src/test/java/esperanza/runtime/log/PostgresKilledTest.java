package esperanza.runtime.log;

import static esperanza.runtime.log.LogAssert.assertThatLog;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.CommandId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.CommandMisused;
import esperanza.kernel.store.KeyTaken;
import esperanza.local.Place;
import esperanza.local.PostgresServer;
import esperanza.runtime.log.NoteEvent.NoteTaken;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL is killed by {@code kill -9} under 32 writers. An acknowledged command is in the log once; any other can
 * be sent again.
 */
class PostgresKilledTest {

    private static final int WRITERS = 32;
    private static final int STREAMS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PostgresServer postgres = new PostgresServer(Place.temporary("postgres-killed"));
    private NoteLog log;
    private final List<StreamId> streams = NoteLog.notes(STREAMS);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger failures = new AtomicInteger();
    private final Map<Integer, Long> acknowledged = new ConcurrentHashMap<>();

    @BeforeEach
    void open() {
        postgres.start();
        log = new NoteLog(new LogFixture(NoteLog.catalogue(), postgres));
    }

    @AfterEach
    void close() {
        log.close();
        postgres.stop();
    }

    @Test
    void every_acknowledged_append_is_there_once_and_what_failed_is_there_once_after_a_repetition() throws Exception {
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Void>> writing = IntStream.range(0, WRITERS)
                    .mapToObj(n -> writers.submit(() -> write(n)))
                    .toList();
            for (int kill = 1; kill <= 2; kill++) {
                awaitAcknowledged(kill * 400);
                postgres.kill();
                postgres.start();
            }
            awaitAcknowledged(1_200);
            enough.set(true);
            for (Future<Void> each : writing) {
                each.get();
            }
        }
        List<StoredEvent> stored = log.all();
        assertThat(failures).hasPositiveValue();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(1_200);
        assertThat(positionsByNumber(stored)).isEqualTo(acknowledged);
        assertThat(stored).hasSameSizeAs(acknowledged.keySet());
        assertThat(log.number("select count(*) from command_memory")).isEqualTo(acknowledged.size());
        assertThatLog(stored).isGapless().isChained();
    }

    /**
     * Each writer sends its numbers one after the other. Each number is sent under the same id until it is answered.
     */
    private Void write(int writer) throws InterruptedException {
        for (int n = 0; !enough.get(); n++) {
            int number = n * WRITERS + writer;
            acknowledged.put(number, sendUntilAnswered(number));
        }
        return null;
    }

    private void awaitAcknowledged(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (acknowledged.size() < count && System.nanoTime() < end) {
            Thread.sleep(5);
        }
    }

    private long sendUntilAnswered(int number) throws InterruptedException {
        CommandId command = new CommandId(UUID.randomUUID());
        while (true) {
            try {
                return NoteLog.await(log.append(streams.get(number % STREAMS), command, new NoteTaken(number)))
                        .position();
            } catch (CommandMisused | KeyTaken wrong) {
                throw wrong;
            } catch (RuntimeException notAnswered) {
                failures.incrementAndGet();
                Thread.sleep(200); // many attempts would slow its recovery
            }
        }
    }

    private Map<Integer, Long> positionsByNumber(List<StoredEvent> stored) {
        Map<Integer, Long> positions = new HashMap<>();
        stored.forEach(
                e -> positions.put(log.fixture.codec.clear(e).path("number").asInt(), e.position()));
        return positions;
    }
}
