package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.read.WaitingAlerts.Called;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.LogFixture;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whether an alert that does not wait here has been answered, or was not read yet. */
class CalledTest {

    private static final String ANA = "ana";
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final LogFixture log = new LogFixture(new EventCatalogue("notification"));
    private final WaitingAlerts waiting = new WaitingAlerts(log.queries);

    @BeforeEach
    void two_pages_are_recorded() {
        change("create table waiting(call uuid not null)");
        change("""
                insert into event(position, category, id, version, type, recorded_at, metadata, clear, hash)
                select n, 'alert', gen_random_uuid(), 1, 'any', timestamptz '2026-03-01T12:00:00Z' + n * interval '1 s',
                  '', '', ''
                from generate_series(1, 2) n""");
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void a_page_that_the_timers_have_not_read_is_not_known_to_be_answered() {
        assertThat(called(1)).isEqualTo(Called.NOT_READ_YET);
        change("insert into cursor(name, position) values ('timers', 0), ('owed-messages', 2)");
        assertThat(called(1)).isEqualTo(Called.NOT_READ_YET);
        change("update cursor set position = 1 where name = 'timers'");
        assertThat(called(1)).isEqualTo(Called.NO_MORE);
        assertThat(called(2)).isEqualTo(Called.NOT_READ_YET);
        change("update cursor set position = 2 where name = 'timers'");
        assertThat(called(2)).isEqualTo(Called.NO_MORE);
    }

    @Test
    void an_alert_that_waits_calls_its_person_whatever_was_read() {
        change("insert into waiting values ('" + Timer.callOf(ANA) + "')");
        assertThat(called(2)).isEqualTo(Called.STILL);
        change("insert into cursor(name, position) values ('timers', 2)");
        assertThat(called(2)).isEqualTo(Called.STILL);
        assertThat(waiting.called("eva", NOON.plusSeconds(2)).await().atMost(LogFixture.PATIENCE))
                .isEqualTo(Called.NO_MORE);
    }

    private Called called(int page) {
        return waiting.called(ANA, NOON.plusSeconds(page)).await().atMost(LogFixture.PATIENCE);
    }

    private void change(String sql) {
        log.pool.query(sql).execute().await().atMost(LogFixture.PATIENCE);
    }
}
