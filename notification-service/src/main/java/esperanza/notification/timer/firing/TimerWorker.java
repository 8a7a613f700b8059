package esperanza.notification.timer.firing;

import esperanza.notification.timer.firing.WallWatermark.Reached;
import esperanza.notification.timer.read.DueTimers;
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
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Fires the timers that are due; one instance at a time. Looks when the projections have read something, when the next
 * timer is due, and every few seconds; at short intervals while a timer is due.
 */
@ApplicationScoped
public class TimerWorker {

    private static final Logger LOG = Logger.getLogger(TimerWorker.class);
    private static final int PAGE = 200;
    private static final Set<Timer.Kind> ASKS_WALLS = EnumSet.of(Timer.Kind.PAGE, Timer.Kind.CALL);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** Short enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LONGEST_REST = Duration.ofSeconds(4);

    private final Leadership leadership;
    private final Timers timers;
    private final KnownUntil horizon;
    private final WallWatermark walls;
    private final InstantSource clock;
    private final ReadModels readModels;
    private final Worker worker;
    private volatile Duration rest = LONGEST_REST;

    /**
     * Timers that were fired and that the projection has not deleted yet. A timer that stays is fired again after a
     * while, so that nothing is lost silently.
     */
    private final Map<Timer, Instant> fired = new HashMap<>();

    TimerWorker(
            Leaders leaders,
            Workers workers,
            Timers timers,
            KnownUntil horizon,
            InstantSource clock,
            ReadModels readModels,
            @ConfigProperty(name = "esperanza.timers.every", defaultValue = "200ms") Duration every,
            @ConfigProperty(name = "esperanza.timers.wall-patience", defaultValue = "30s") Duration patience) {
        this.leadership = leaders.of("timers");
        this.timers = timers;
        this.horizon = horizon;
        this.clock = clock;
        this.readModels = readModels;
        this.walls = new WallWatermark(patience);
        this.worker = workers.of("timers", () -> rest, every, this::round);
    }

    void start(@Observes StartupEvent event) {
        readModels.wakes(worker::wake);
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() throws Exception {
        rest = LONGEST_REST;
        if (leadership.held().isEmpty()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Row look = leadership.run(WallWatermark.SQL, Tuple.tuple()).iterator().next();
        Reached seen = walls.look(now, look);
        Optional<Duration> quiet = quiet(now, look);
        rest = quiet.orElse(Duration.ZERO);
        return quiet.isEmpty() && fireWhatIsDue(now, horizon.knownUntil(), seen);
    }

    /** The time until the next timer is due. Empty if one is. */
    private static Optional<Duration> quiet(Instant now, Row look) {
        Duration next = Optional.ofNullable(look.getOffsetDateTime("next"))
                .map(due -> Duration.between(now, due.toInstant()))
                .filter(until -> until.compareTo(LONGEST_REST) < 0)
                .orElse(LONGEST_REST);
        return next.isPositive() ? Optional.of(next.plusMillis(1)) : Optional.empty();
    }

    private boolean fireWhatIsDue(Instant now, Instant knownUntil, Reached seen) throws Exception {
        List<Timer> due = due(now, knownUntil);
        fired.keySet().retainAll(due);
        fired.values().removeIf(at -> at.isBefore(now.minus(AGAIN)));
        List<Timer> fresh = due.stream()
                .filter(timer -> !fired.containsKey(timer) && !waitsForWalls(timer, now, seen))
                .toList();
        if (!fresh.isEmpty()) {
            fire(fresh, now, knownUntil, seen);
        }
        return fresh.size() == PAGE;
    }

    /**
     * A page waits until the walls projection has read all that the log held when the page fell due. The wait is
     * limited.
     */
    private static boolean waitsForWalls(Timer timer, Instant now, Reached seen) {
        return ASKS_WALLS.contains(timer.kind()) && !seen.reaches(timer.dueAt()) && seen.canWait(timer.dueAt(), now);
    }

    private List<Timer> due(Instant now, Instant knownUntil) {
        var rows = leadership.run(DueTimers.SQL, DueTimers.arguments(now, knownUntil, PAGE));
        return Rows.map(rows, DueTimers::timer);
    }

    /** Fires all at once; a timer that fails or waits for the walls is tried again in the next round. */
    private void fire(List<Timer> fresh, Instant now, Instant knownUntil, Reached seen) throws Exception {
        List<Uni<Boolean>> each = fresh.stream()
                .map(timer -> timers.fire(timer, now, knownUntil, seen)
                        .onFailure()
                        .invoke(e -> LOG.warnf(
                                "timer %s: %s", timer.kind(), e.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithItem(false))
                .toList();
        List<Boolean> done = OwnThread.waitsFor(Uni.join().all(each).andFailFast());
        for (int n = 0; n < fresh.size(); n++) {
            if (done.get(n)) {
                fired.put(fresh.get(n), now);
            }
        }
    }
}
