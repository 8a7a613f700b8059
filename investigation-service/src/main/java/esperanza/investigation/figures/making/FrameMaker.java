package esperanza.investigation.figures.making;

import esperanza.runtime.Leaders;
import esperanza.runtime.reader.Leadership;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes a frame of the figures at a fixed cadence, on one instance, when the projection has read what the log held by
 * then. A frame in which no number moved is not made. Between two frames no instance leads, and nothing is asked of the
 * database.
 */
@ApplicationScoped
class FrameMaker {

    static final String CADENCE = "esperanza.figures.cadence";
    static final String USUALLY = "P1D";

    /** Short enough that a leader with nothing to do is not taken for frozen. */
    private static final Duration LOOK = Duration.ofSeconds(3);

    private static final String LOGGED = "select coalesce(max(position), 0) position from event";
    private static final String READ = "select coalesce(max(position), 0) position from cursor where name = 'figures'";

    private final Leadership leadership;
    private final NextFrame next;
    private final InstantSource clock;
    private final Duration cadence;
    private final Worker worker;
    private Instant done = Instant.EPOCH;
    private Instant begun = Instant.EPOCH;
    private long upTo;

    FrameMaker(
            Leaders leaders,
            Workers workers,
            NextFrame next,
            InstantSource clock,
            @ConfigProperty(name = CADENCE, defaultValue = USUALLY) Duration cadence) {
        this.leadership = leaders.of("figures");
        this.next = next;
        this.clock = clock;
        this.cadence = cadence;
        this.worker = workers.of("figures", cadence.compareTo(LOOK) < 0 ? cadence : LOOK, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    private boolean round() {
        long tick = cadence.toMillis();
        Instant at = Instant.ofEpochMilli(clock.instant().toEpochMilli() / tick * tick);
        if (at.isAfter(done) && leadership.held().isPresent()) {
            make(at);
        }
        return false;
    }

    private void make(Instant at) {
        if (at.isAfter(begun)) {
            begun = at;
            upTo = position(LOGGED);
        }
        if (position(READ) >= upTo) {
            next.make(leadership, begun);
            done = begun;
            leadership.close();
        }
    }

    private long position(String sql) {
        return leadership.run(sql, Tuple.tuple()).iterator().next().getLong("position");
    }
}
