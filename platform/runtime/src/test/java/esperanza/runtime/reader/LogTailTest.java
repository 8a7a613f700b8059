package esperanza.runtime.reader;

import static esperanza.runtime.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.NoteLog;
import esperanza.runtime.log.StoredEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogTailTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration SELDOM = OFTEN.multipliedBy(5);
    private static final Duration ALONE = OFTEN.multipliedBy(40);

    private final NoteLog log = new NoteLog();
    private final Workers workers = new Workers(new SimpleMeterRegistry());
    private final AtomicInteger woken = new AtomicInteger();
    private final StreamId note = NoteLog.note();

    @AfterEach
    void close() {
        workers.stop(PATIENCE);
        log.close();
    }

    @Test
    void a_commit_of_this_instance_is_in_memory_when_the_readers_are_woken() {
        log.take(note, 1);
        LogTail tail = started(LONG);
        assertThat(tail.after(0, 10)).as("committed before").isEmpty();

        log.take(note, 2, 3);
        tail.committed(log.all().subList(1, 3));
        assertThat(woken.get()).isEqualTo(2);
        assertThat(tail.after(1, 10)).map(LogTailTest::positions).hasValue(List.of(2L, 3L));
    }

    @Test
    void what_another_instance_committed_in_between_is_fetched() {
        LogTail tail = started(LONG);
        log.take(note, 1, 2, 3);
        tail.committed(log.all().subList(2, 3));
        eventually(() -> woken.get() == 2);
        assertThat(tail.after(0, 10)).map(LogTailTest::positions).hasValue(List.of(1L, 2L, 3L));
    }

    @Test
    void a_commit_of_another_instance_is_found_by_polling() {
        LogTail tail = started(Duration.ofMillis(10));
        log.take(note, 1);
        eventually(() -> woken.get() == 2);
        assertThat(tail.after(0, 10)).map(LogTailTest::positions).hasValue(List.of(1L));
    }

    @Test
    void a_log_that_was_set_back_is_read_anew() {
        LogTail tail = started(Duration.ofMillis(10));
        log.take(note, 1, 2, 3);
        eventually(() -> tail.after(0, 10).filter(page -> page.size() == 3).isPresent());

        log.sql("delete from event where position > 1");
        eventually(() -> tail.after(3, 10).isEmpty());
        assertThat(tail.after(0, 10)).as("to be asked of the log").isEmpty();
        assertThat(tail.after(1, 10)).hasValue(List.of());
    }

    @Test
    void a_log_that_was_set_back_and_has_grown_again_is_read_anew() {
        LogTail tail = started(LONG);
        log.take(note, 1, 2, 3);
        tail.committed(log.all());

        log.sql("update event set hash = '\\x0102' where position = 3");
        log.take(NoteLog.note(), 4, 5);
        int before = woken.get();
        tail.committed(log.all().subList(4, 5));
        eventually(() -> woken.get() > before);
        assertThat(tail.after(0, 10)).isEmpty();
    }

    @Test
    void the_log_is_polled_often_for_a_while_after_a_commit_of_another_instance() {
        LogTail tail = started(OFTEN, Duration.ofSeconds(1));
        assertThat(tail.rest()).isEqualTo(SELDOM);

        log.take(note, 1);
        eventually(() -> tail.rest().equals(OFTEN));
        eventually(() -> tail.rest().equals(ALONE));
    }

    @Test
    void the_log_is_polled_least_while_nobody_else_is_connected() {
        log.take(note, 1);
        LogTail tail = started(OFTEN);
        eventually(() -> tail.rest().equals(ALONE));

        Pool another = log.instance(1);
        NoteLog.await(another.query("set application_name = 'another'").execute());
        eventually(() -> tail.rest().equals(SELDOM));

        NoteLog.await(another.close());
        eventually(() -> tail.rest().equals(ALONE));
    }

    private LogTail started(Duration interval) {
        return started(interval, LONG);
    }

    private LogTail started(Duration interval, Duration remembered) {
        LogTail tail = new LogTail(log.fixture.pool, interval, remembered, workers);
        tail.wakes(woken::incrementAndGet);
        tail.start();
        eventually(() -> woken.get() == 1);
        return tail;
    }

    private static List<Long> positions(List<StoredEvent> page) {
        return page.stream().map(StoredEvent::position).toList();
    }
}
