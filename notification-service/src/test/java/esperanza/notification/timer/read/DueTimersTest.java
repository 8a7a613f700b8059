package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.read.Timer.Kind;
import esperanza.runtime.reader.Columns;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asks a real PostgreSQL which timers are due. All timers lie so far ahead that the service itself leaves them alone.
 */
@QuarkusTest
class DueTimersTest {

    private static final Instant DUE = Instant.parse("2999-01-01T00:00:00Z");
    private static final Instant AFTER = DUE.plusSeconds(1);

    private final UUID deadline = UUID.randomUUID();

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        pool.preparedQuery("delete from timer where id = $1")
                .execute(Tuple.of(deadline))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    @Test
    void a_breach_waits_until_everything_up_to_its_instant_is_known() {
        set(DUE);
        assertThat(due(AFTER, Instant.EPOCH)).isEmpty();
        assertThat(due(AFTER, DUE.minusNanos(1_000))).isEmpty();
        assertThat(due(AFTER, DUE)).containsExactly("BREACH 1");
    }

    @Test
    void of_the_warnings_that_are_due_together_only_the_last_is_given() {
        set(AFTER.plusSeconds(1), DUE.minusSeconds(7_200), DUE.minusSeconds(3_600), DUE.minusSeconds(1_800));
        assertThat(due(DUE.minusSeconds(7_000), Instant.EPOCH)).containsExactly("DUE_SOON 1");
        assertThat(due(DUE.minusSeconds(3_000), Instant.EPOCH)).containsExactly("DUE_SOON 2");
        assertThat(due(DUE, Instant.EPOCH)).containsExactly("DUE_SOON 3");
    }

    @Test
    void while_a_breach_waits_the_warning_is_given_and_the_breach_takes_its_place() {
        set(DUE, DUE.minusSeconds(3_600), DUE.plusSeconds(120));
        assertThat(due(AFTER, Instant.EPOCH)).containsExactly("DUE_SOON 1");
        assertThat(due(AFTER, AFTER)).containsExactly("BREACH 1");
        warned(AFTER);
        assertThat(due(AFTER, Instant.EPOCH)).isEmpty();
        assertThat(due(DUE.plusSeconds(120), Instant.EPOCH)).containsExactly("DUE_SOON 2");
        assertThat(due(DUE.plusSeconds(120), AFTER)).containsExactly("BREACH 1");
    }

    /** Each timer by itself: a breach that is known, or else the last warning that is due and was not given. */
    @Test
    void one_row_is_due_when_its_timers_would_be() {
        for (int story = 0; story < 40; story++) {
            Random random = new Random(story);
            Instant breach = DUE.plusSeconds(random.nextInt(2_000));
            List<Instant> warnings = random.ints(1 + random.nextInt(4), 0, 2_000)
                    .sorted()
                    .distinct()
                    .mapToObj(DUE::plusSeconds)
                    .toList();
            forget();
            set(breach, warnings.toArray(Instant[]::new));
            Instant given = Instant.EPOCH;
            Instant now = DUE;
            for (int step = 0; step < 8; step++) {
                now = now.plusSeconds(random.nextInt(500));
                Instant known = now.minusSeconds(random.nextInt(500));
                List<String> due = expected(breach, warnings, given, now, known);
                assertThat(due(now, known)).as("story %d, step %d", story, step).isEqualTo(due);
                if (random.nextBoolean()) {
                    warned(now);
                    given = now;
                }
            }
        }
    }

    private static List<String> expected(
            Instant breach, List<Instant> warnings, Instant given, Instant now, Instant known) {
        if (!breach.isAfter(now) && !breach.isAfter(known)) {
            return List.of("BREACH 1");
        }
        return warnings.stream()
                .filter(at -> !at.isAfter(now) && at.isAfter(given))
                .max(Instant::compareTo)
                .map(at -> "DUE_SOON " + (warnings.indexOf(at) + 1))
                .stream()
                .toList();
    }

    private void set(Instant breach, Instant... warnings) {
        List<Timer> timers = new ArrayList<>();
        timers.add(new Timer(deadline, Kind.BREACH, 1, breach, Optional.empty()));
        for (int n = 0; n < warnings.length; n++) {
            timers.add(new Timer(deadline, Kind.DUE_SOON, n + 1, warnings[n], Optional.empty()));
        }
        write(ClockTimers.SET, ClockTimers.columns(Columns.of(ClockTimers.among(timers))));
    }

    private void warned(Instant until) {
        write(
                ClockTimers.WARNED,
                Columns.of(List.of(until)).uuids(_ -> deadline).instants(at -> at));
    }

    private void write(String sql, Columns<?> columns) {
        pool.preparedQuery(sql).execute(columns.tuple()).await().atMost(Duration.ofSeconds(5));
    }

    private List<String> due(Instant now, Instant knownUntil) {
        var rows = pool.preparedQuery(DueTimers.SQL)
                .execute(DueTimers.arguments(now, knownUntil, 10_000))
                .await()
                .atMost(Duration.ofSeconds(5));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DueTimers::timer)
                .filter(timer -> timer.id().equals(deadline))
                .map(timer -> timer.kind() + " " + timer.round())
                .toList();
    }
}
