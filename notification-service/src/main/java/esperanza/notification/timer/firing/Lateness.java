package esperanza.notification.timer.firing;

import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.DueTimers.Lane;
import esperanza.notification.timer.read.Timer;
import esperanza.runtime.operations.Alarm;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How late the timers are: the time since the oldest timer that was not fired could have been fired. A breach that waits
 * for what the other services recorded is not late, nor is a call that waits for the walls. Zero on an instance that
 * does not lead.
 */
@ApplicationScoped
class Lateness implements Alarm {

    private static final Duration TOO_LATE = Duration.ofSeconds(15);

    private final InstantSource clock;
    private final Map<Lane, Instant> waitsSince = new EnumMap<>(Lane.class);
    private volatile Optional<Instant> oldest = Optional.empty();

    Lateness(InstantSource clock, MeterRegistry metrics) {
        this.clock = clock;
        metrics.gauge(
                "esperanza.timers.late.seconds",
                this,
                lateness -> lateness.now().toMillis() / 1_000.0);
    }

    /** @param waiting the timers of this lane that can be fired now, in the order in which they fell due */
    void look(Lane lane, Bounds bounds, List<Timer> waiting) {
        waiting.stream()
                .findFirst()
                .map(first -> Duration.between(first.dueAt(), bounds.of(lane)))
                .ifPresentOrElse(late -> waitsSince.put(lane, bounds.now().minus(late)), () -> waitsSince.remove(lane));
        oldest = waitsSince.values().stream().min(Comparator.naturalOrder());
    }

    /** @param next when the next timer is due; nothing is due before */
    void rest(Optional<Instant> next) {
        waitsSince.clear();
        oldest = next;
    }

    Duration now() {
        return oldest.map(since -> Duration.between(since, clock.instant()))
                .filter(Duration::isPositive)
                .orElse(Duration.ZERO);
    }

    @Override
    public String code() {
        return "timers-late";
    }

    @Override
    public Optional<Duration> late() {
        return Optional.of(now());
    }

    @Override
    public boolean isRaised() {
        return now().compareTo(TOO_LATE) > 0;
    }
}
