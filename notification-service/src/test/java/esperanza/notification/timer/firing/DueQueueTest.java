package esperanza.notification.timer.firing;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.DueTimers.Due;
import esperanza.notification.timer.read.DueTimers.Lane;
import esperanza.notification.timer.read.DueTimers.Place;
import esperanza.notification.timer.read.Timer;
import esperanza.notification.timer.read.Timer.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DueQueueTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final int LIMIT = 3;

    private final Map<Lane, List<Timer>> table = new EnumMap<>(Lane.class);
    private final List<String> asked = new ArrayList<>();
    private Instant now = NOON;
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Lateness lateness = new Lateness(() -> now, metrics);
    private final DueQueue queue = new DueQueue(this::page, LIMIT, lateness);

    @Test
    void calls_go_before_breaches_and_breaches_before_warnings() {
        due(Lane.WARNINGS, 1, 2);
        due(Lane.BREACHES, 3);
        due(Lane.CALLS, 4);
        assertThat(next()).containsExactly("PAGE 4", "BREACH 3", "DUE_SOON 1");
        assertThat(asked).containsExactly("CALLS 3", "ANSWERED 2", "BREACHES 2", "WARNINGS 1");
    }

    @Test
    void a_round_reads_its_limit_whatever_waits_and_goes_on_behind_it() {
        due(Lane.CALLS, 1, 2, 3, 4, 5, 6, 7);
        due(Lane.WARNINGS, 1);
        assertThat(next()).containsExactly("PAGE 1", "PAGE 2", "PAGE 3");
        assertThat(next()).containsExactly("PAGE 4", "PAGE 5", "PAGE 6");
        assertThat(next()).containsExactly("PAGE 7", "DUE_SOON 1");
        assertThat(asked).containsExactly("CALLS 3", "CALLS 3", "CALLS 3", "ANSWERED 2", "BREACHES 2", "WARNINGS 2");
    }

    @Test
    void a_timer_in_flight_is_fired_again_only_after_a_while_and_when_its_event_would_have_been_read() {
        due(Lane.BREACHES, 1);
        assertThat(next()).containsExactly("BREACH 1");
        queue.fired(table.get(Lane.BREACHES), now);
        assertThat(next()).isEmpty();
        pass(Duration.ofSeconds(11));
        queue.read(NOON.minusSeconds(1), now);
        assertThat(next()).as("the projection has not read so far").isEmpty();
        queue.read(NOON.plusSeconds(1), now);
        assertThat(next()).containsExactly("BREACH 1");
    }

    @Test
    void what_failed_is_read_again_from_the_beginning() {
        due(Lane.WARNINGS, 1, 2);
        assertThat(next()).containsExactly("DUE_SOON 1", "DUE_SOON 2");
        queue.fired(table.get(Lane.WARNINGS).subList(1, 2), now);
        assertThat(next()).containsExactly("DUE_SOON 1");
    }

    @Test
    void nothing_more_is_fired_while_the_projection_is_five_seconds_behind() {
        due(Lane.WARNINGS, 1);
        next();
        queue.fired(table.get(Lane.WARNINGS), now);
        assertThat(queue.isAhead(now.plusSeconds(5))).isFalse();
        assertThat(queue.isAhead(now.plusSeconds(6))).isTrue();
        queue.read(NOON.plusMillis(1), now.plusSeconds(6));
        assertThat(queue.isAhead(now.plusSeconds(6))).isFalse();
    }

    @Test
    void lateness_counts_from_the_oldest_timer_that_could_be_fired_and_was_not() {
        due(Lane.CALLS, 1, 2);
        due(Lane.WARNINGS, 3);
        next();
        assertThat(lateness.now()).isEqualTo(Duration.ofSeconds(1_999));
        assertThat(metrics.get("esperanza.timers.late.seconds").gauge().value()).isEqualTo(1_999);
        assertThat(lateness.isRaised()).isTrue();
        queue.fired(table.get(Lane.CALLS), now);
        queue.fired(table.get(Lane.WARNINGS), now);
        next();
        assertThat(lateness.now()).isZero();
        assertThat(lateness.isRaised()).isFalse();
        lateness.rest(Optional.of(now.plusSeconds(5)));
        pass(Duration.ofSeconds(25));
        assertThat(lateness.now()).as("a worker that does not come back").isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void a_breach_is_not_late_while_it_waits_for_what_the_others_recorded() {
        due(Lane.BREACHES, 1_000);
        queue.next(new Bounds(now, NOON.minusSeconds(990), now));
        assertThat(lateness.now()).isEqualTo(Duration.ofSeconds(10));
    }

    private List<String> next() {
        return queue.next(new Bounds(now, now, now)).timers().stream()
                .map(timer -> timer.kind() + " " + timer.round())
                .toList();
    }

    /** Timers of a lane; each is due so many seconds after the first instant, and has the number as its round. */
    private void due(Lane lane, int... seconds) {
        List<Timer> timers = table.computeIfAbsent(lane, _ -> new ArrayList<>());
        for (int each : seconds) {
            Kind kind =
                    switch (lane) {
                        case CALLS -> Kind.PAGE;
                        case ANSWERED -> Kind.REOPEN;
                        case BREACHES -> Kind.BREACH;
                        case WARNINGS -> Kind.DUE_SOON;
                    };
            Instant due = NOON.plusSeconds(each - 2_000);
            timers.add(new Timer(new UUID(0, each), kind, each, due, Optional.empty(), Optional.empty()));
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private List<Due> page(Lane lane, Bounds bounds, Place after, int limit) {
        asked.add(lane + " " + limit);
        return table.getOrDefault(lane, List.of()).stream()
                .filter(timer ->
                        !timer.dueAt().isAfter(bounds.of(lane)) && timer.dueAt().isAfter(after.at()))
                .limit(limit)
                .map(timer -> new Due(timer, new Place(timer.dueAt(), timer.id())))
                .toList();
    }
}
