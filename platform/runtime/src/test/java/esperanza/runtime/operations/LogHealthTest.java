package esperanza.runtime.operations;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.command.Gate;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.relay.Relay;
import esperanza.runtime.relay.TopicCheck;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogHealthTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String NOBODY = "127.0.0.1:1";

    private final NoteLog log = new NoteLog();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Workers workers = new Workers(metrics, Duration.ofMillis(500));
    private final Alarms alarms = new Alarms(log.fixture.pool, metrics, workers, List.of(new Late()));

    /** An alarm of a service. */
    private final class Late implements Alarm {

        @Override
        public String code() {
            return "clocks-late";
        }

        @Override
        public boolean isRaised() {
            return late;
        }
    }

    private boolean late;

    @AfterEach
    void close() {
        workers.stop(PATIENCE);
        log.close();
    }

    @Test
    void what_works_badly_or_waits_for_a_person_is_told_and_reports_are_still_taken() throws InterruptedException {
        CountDownLatch failures = new CountDownLatch(4);
        workers.of("stuck", Duration.ofMillis(1), () -> {
                    failures.countDown();
                    throw new IllegalStateException();
                })
                .start();
        failures.await();
        log.sql("insert into parked(reader, position, category, id, why) values"
                + " ('policies', 1, 'notes.case', gen_random_uuid(), 'IllegalStateException')");
        late = true;
        alarms.round();
        HealthCheckResponse response = NoteLog.await(health().call());
        assertThat(response.getStatus()).isEqualTo(Status.UP);
        assertThat(response.getData().orElseThrow())
                .containsAllEntriesOf(Map.of(
                        "commands", "taken",
                        "kafka", "degraded",
                        "workers", "degraded: stuck",
                        "alarms", "raised: parked, clocks-late, failing-stuck"))
                .containsKey("seconds since a good round of stuck");
    }

    @Test
    void when_all_is_well_no_worker_is_degraded_and_no_alarm_is_raised() {
        alarms.round();
        assertThat(NoteLog.await(health().call()).getData().orElseThrow())
                .containsAllEntriesOf(Map.of(
                        "log", "reached",
                        "commands", "taken",
                        "kafka", "degraded",
                        "workers", "none degraded",
                        "alarms", "none raised"))
                .containsKey("seconds since a good round of alarms")
                .hasSize(6);
    }

    @Test
    void without_its_log_only_a_service_is_ready_that_keeps_reports_elsewhere() {
        Gate gate = new Gate(); // nor was anything compared since the start
        LogHealth waits = health(gate, false);
        LogHealth keeps = health(gate, true);
        assertThat(NoteLog.await(keeps.call()).getStatus()).isEqualTo(Status.DOWN);
        NoteLog.await(log.fixture.pool.close());
        assertThat(NoteLog.await(waits.call()).getStatus()).isEqualTo(Status.DOWN);
        HealthCheckResponse ready = NoteLog.await(keeps.call());
        assertThat(ready.getStatus()).isEqualTo(Status.UP);
        assertThat(ready.getData().orElseThrow()).containsEntry("log", "away");
    }

    @Test
    void before_the_log_was_compared_it_is_not_ready() {
        assertThat(NoteLog.await(health(new Gate()).call()).getStatus()).isEqualTo(Status.DOWN);
    }

    private LogHealth health() {
        Gate gate = new Gate();
        gate.open();
        return health(gate);
    }

    private LogHealth health(Gate gate) {
        return health(gate, false);
    }

    private LogHealth health(Gate gate, boolean readyWithoutLog) {
        Relay relay = new Relay(
                new Leadership(log.fixture.pool, "relay", "test", PATIENCE),
                LogReader.withoutMemory(log.fixture.queries),
                log.fixture.codec,
                new TopicCheck(log.fixture.pool, "esperanza.notes", NOBODY),
                gate,
                "esperanza.notes",
                NOBODY,
                PATIENCE);
        return new LogHealth(log.fixture.pool, relay, gate, workers, alarms, readyWithoutLog);
    }
}
