package esperanza.notification.timer.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.DueTimers.Due;
import esperanza.notification.timer.read.DueTimers.Lane;
import esperanza.notification.timer.read.DueTimers.Place;
import esperanza.notification.timer.read.Timer.Kind;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Columns;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Asks a real PostgreSQL which timers are due. All timers lie so far ahead that the service itself leaves them alone.
 */
@QuarkusTest
class DueTimersTest {

    private static final Instant DUE = Instant.parse("2999-01-01T00:00:00Z");
    private static final Instant AFTER = DUE.plusSeconds(1);

    private static final Pattern ROWS = Pattern.compile("actual rows=(\\d+) loops=(\\d+)");

    private final UUID deadline = UUID.randomUUID();

    @Inject
    Pool pool;

    @AfterEach
    void forget() {
        pool.preparedQuery("delete from clock_timer where id = $1")
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

    /** Each lane is read to its end, whatever the size of a page. */
    @Test
    void the_pages_of_a_lane_hold_each_row_once_in_the_order_of_its_instants() {
        Instant from = DUE.plusSeconds(10_000);
        pool.preparedQuery("""
                        insert into clock_timer(id, warnings, warn_at, breach_at)
                        select gen_random_uuid(), array[at], at, at + interval '1 day'
                        from generate_series($1::timestamptz, $1::timestamptz + interval '6 seconds', '1 second') s(at),
                          generate_series(1, 3)""").execute(Tuple.of(Rows.at(from))).await().atMost(Duration.ofSeconds(5));
        Bounds bounds = new Bounds(from.plusSeconds(6), Instant.EPOCH, Instant.EPOCH);
        List<Place> places = new ArrayList<>();
        Place after = new Place(from.minusSeconds(1), new UUID(0, 0));
        for (List<Due> page = page(Lane.WARNINGS, bounds, after, 4);
                !page.isEmpty();
                page = page(Lane.WARNINGS, bounds, places.getLast(), 4)) {
            page.forEach(due -> places.add(due.place()));
        }
        assertThat(places).hasSize(21).doesNotHaveDuplicates();
        assertThat(places).extracting(Place::at).isSorted();
        pool.preparedQuery("delete from clock_timer where warn_at between $1 and $1 + interval '1 hour'")
                .execute(Tuple.of(Rows.at(from)))
                .await()
                .atMost(Duration.ofSeconds(5));
    }

    /** What is due in hours of an outage: both halves of each clock, and nobody answered. */
    @Test
    void a_page_costs_its_limit_whatever_is_due() {
        String made = """
                insert into clock_timer(id, warnings, warn_at, breach_at)
                  select gen_random_uuid(), array[at], case when n % 2 = 0 then at end, at + interval '1 hour' * (n % 2)
                  from generate_series(1, 20000) n, lateral (select timestamptz '2998-01-01' + n * interval '1 s' as at) t;
                insert into timer(id, kind, round, due_at, role)
                  select gen_random_uuid(), case n % 4 when 0 then 'PAGE' when 1 then 'CALL' when 2 then 'REOPEN'
                    else 'ASK_AGAIN' end, 1, timestamptz '2998-01-01' + n * interval '1 s', 'supervisor'
                  from generate_series(1, 20000) n;
                analyze clock_timer; analyze timer""";
        Instant now = Instant.parse("2998-01-01T06:00:00Z");
        Place after = new Place(Instant.parse("2998-01-01T02:00:00Z"), new UUID(0, 0));
        for (Lane lane : Lane.values()) {
            Bounds bounds = new Bounds(now, lane == Lane.WARNINGS ? Instant.EPOCH : now, now);
            assertThat(rowsRead(made, lane, bounds, after)).as("%s", lane).isBetween(100L, 210L);
        }
    }

    /** The largest number of rows that any part of the plan of a page of a hundred has read. */
    private long rowsRead(String made, Lane lane, Bounds bounds, Place after) {
        return pool.withTransaction(connection -> connection
                        .query(made)
                        .execute()
                        .chain(() -> connection
                                .preparedQuery("explain (analyze, timing off) " + lane.sql())
                                .execute(DueTimers.arguments(lane, bounds, after, 100)))
                        .map(plan -> Rows.map(plan, row -> row.getString(0)))
                        .chain(plan -> Uni.createFrom().<List<String>>failure(new Rolled(plan))))
                .onFailure(Rolled.class)
                .recoverWithItem(rolled -> rolled.plan)
                .map(plan -> plan.stream()
                        .map(ROWS::matcher)
                        .filter(Matcher::find)
                        .mapToLong(found -> Long.parseLong(found.group(1)) * Long.parseLong(found.group(2)))
                        .max()
                        .orElseThrow())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** Rolls the made-up rows back. */
    private static final class Rolled extends RuntimeException {
        private final transient List<String> plan;

        Rolled(List<String> plan) {
            this.plan = plan;
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
        timers.add(Timer.ofClock(deadline, Kind.BREACH, 1, breach));
        for (int n = 0; n < warnings.length; n++) {
            timers.add(Timer.ofClock(deadline, Kind.DUE_SOON, n + 1, warnings[n]));
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
        Bounds bounds = new Bounds(now, knownUntil, Instant.EPOCH);
        return Stream.of(Lane.values())
                .flatMap(lane -> page(lane, bounds, Place.START, 10_000).stream())
                .filter(due -> due.timer().id().equals(deadline))
                .map(due -> due.timer().kind() + " " + due.timer().round())
                .toList();
    }

    private List<Due> page(Lane lane, Bounds bounds, Place after, int limit) {
        var rows = pool.preparedQuery(lane.sql())
                .execute(DueTimers.arguments(lane, bounds, after, limit))
                .await()
                .atMost(Duration.ofSeconds(5));
        return Rows.map(rows, DueTimers::due);
    }
}
