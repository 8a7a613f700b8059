package esperanza.notification.timer.firing;

import esperanza.notification.timer.firing.ProjectionWatermark.Reached;
import esperanza.notification.timer.read.DueTimers;
import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.DueTimers.Due;
import esperanza.notification.timer.read.DueTimers.Lane;
import esperanza.notification.timer.read.DueTimers.Place;
import esperanza.notification.timer.read.Timer;
import esperanza.runtime.Leaders;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fires the timers that are due; one instance at a time. Looks when the projections have read something, when the next
 * timer is due, and every few seconds; at short intervals while a timer is due, and without a break while many are. After a
 * call the projections hurry, because one of them owes the message.
 */
@ApplicationScoped
public class TimerWorker {

    private static final int PAGE = 1_000;
    /** Short enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);

    private final Leadership leadership;
    private final Timers timers;
    private final KnownUntil horizon;
    private final ProjectionWatermark walls;
    private final ProjectionWatermark projected = new ProjectionWatermark(Duration.ZERO);
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;
    private final Lateness lateness;
    private final DueQueue queue;
    private final Canaries canaries;
    private volatile Duration rest = LONGEST_REST;
    private int term;

    TimerWorker(
            Leaders leaders,
            Workers workers,
            Timers timers,
            KnownUntil horizon,
            InstantSource clock,
            ReadModels readModels,
            Lateness lateness,
            Canaries canaries,
            @ConfigProperty(name = "esperanza.timers.every", defaultValue = "200ms") Duration every,
            @ConfigProperty(name = "esperanza.timers.wall-patience", defaultValue = "30s") Duration patience) {
        this.leadership = leaders.of("timers");
        this.timers = timers;
        this.horizon = horizon;
        this.clock = clock;
        this.readModels = readModels;
        this.lateness = lateness;
        this.canaries = canaries;
        this.walls = new ProjectionWatermark(patience);
        this.queue = new DueQueue(this::page, PAGE, lateness);
        this.worker = workers.of("timers", () -> rest, every, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakesInAHurry(worker);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() throws Exception {
        rest = LONGEST_REST;
        if (!leads()) {
            lateness.rest(Optional.empty());
            return false;
        }
        Instant now = now();
        boolean more = fire(now);
        rest = canaries.fly(now, rest);
        return more;
    }

    /** Returns true if there may be more timers. */
    private boolean fire(Instant now) throws Exception {
        Look look = Look.from(leadership.run(Look.SQL, Tuple.tuple()).iterator().next());
        Reached seen = walls.look(now, look.ends(), look.walls(), look.wallsUntil());
        queue.read(
                projected
                        .look(now, look.ends(), look.timers(), Optional.empty())
                        .until(),
                now);
        Optional<Duration> quiet = quiet(now, look.next());
        if (quiet.isPresent()) {
            rest = quiet.get();
            lateness.rest(look.next());
            return false;
        }
        rest = Duration.ZERO;
        return !queue.isAhead(now) && fire(new Bounds(now, horizon.knownUntil(), seen.waitsNoLonger(now)), seen);
    }

    private boolean leads() {
        boolean leads = leadership.held().isPresent();
        if (leads && term != leadership.terms()) {
            term = leadership.terms();
            queue.begin();
        }
        return leads;
    }

    /** The time until the next timer is due. Empty if one is. */
    private static Optional<Duration> quiet(Instant now, Optional<Instant> at) {
        Duration next = at.map(due -> Duration.between(now, due))
                .filter(until -> until.compareTo(LONGEST_REST) < 0)
                .orElse(LONGEST_REST);
        return next.isPositive() ? Optional.of(next.plusMillis(1)) : Optional.empty();
    }

    /** Fires one page, all at once. A timer that fails or waits for the walls is tried again later. */
    private boolean fire(Bounds bounds, Reached seen) throws Exception {
        DueQueue.Batch batch = queue.next(bounds);
        if (!batch.timers().isEmpty()) {
            List<Timer> done = OwnThread.waitsFor(timers.fire(batch.timers(), bounds, seen));
            queue.fired(done, now());
            if (done.stream().map(Timer::kind).anyMatch(Timer.Kind::calls)) {
                readModels.hurry();
            }
        }
        return batch.more();
    }

    private List<Due> page(Lane lane, Bounds bounds, Place after, int limit) {
        return Rows.map(leadership.run(lane.sql(), DueTimers.arguments(lane, bounds, after, limit)), DueTimers::due);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
