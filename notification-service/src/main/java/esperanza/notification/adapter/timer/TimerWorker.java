package esperanza.notification.adapter.timer;

import esperanza.notification.adapter.OwnThread;
import esperanza.notification.read.timers.DueTimers;
import esperanza.notification.read.timers.Timer;
import esperanza.runtime.Leaders;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Looks at short intervals which timers are due and fires them; one instance at a time. */
@ApplicationScoped
public class TimerWorker {

    private static final Logger LOG = Logger.getLogger(TimerWorker.class);
    private static final int PAGE = 200;

    private final Leadership leadership;
    private final Timers timers;
    private final InstantSource clock;
    private final Worker worker;

    /** Fired, and not yet taken away by the projection. */
    private final Set<Timer> fired = new HashSet<>();

    TimerWorker(
            Leaders leaders,
            Workers workers,
            Timers timers,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.timers.every", defaultValue = "200ms") Duration every) {
        this.leadership = leaders.of("timers");
        this.timers = timers;
        this.clock = clock;
        this.worker = workers.of("timers", every, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() throws Exception {
        if (leadership.held().isEmpty()) {
            return false;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Timer> due = due(now);
        fired.retainAll(due);
        List<Timer> fresh = due.stream().filter(timer -> !fired.contains(timer)).toList();
        if (!fresh.isEmpty()) {
            fire(fresh, now);
        }
        return fresh.size() == PAGE;
    }

    private List<Timer> due(Instant now) {
        var rows = leadership.run(DueTimers.SQL, Tuple.of(now.atOffset(ZoneOffset.UTC), PAGE));
        return StreamSupport.stream(rows.spliterator(), false)
                .map(DueTimers::timer)
                .toList();
    }

    /** All at once; one that fails is tried again in the next round. */
    private void fire(List<Timer> fresh, Instant now) throws Exception {
        List<Uni<Boolean>> each = fresh.stream()
                .map(timer -> timers.fire(timer, now)
                        .replaceWith(true)
                        .onFailure()
                        .invoke(e -> LOG.warnf(
                                "timer %s: %s", timer.kind(), e.getClass().getSimpleName()))
                        .onFailure()
                        .recoverWithItem(false))
                .toList();
        List<Boolean> done = OwnThread.waitsFor(Uni.join().all(each).andFailFast());
        for (int n = 0; n < fresh.size(); n++) {
            if (done.get(n)) {
                fired.add(fresh.get(n));
            }
        }
    }
}
