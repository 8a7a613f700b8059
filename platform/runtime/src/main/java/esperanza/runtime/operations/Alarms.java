package esperanza.runtime.operations;

import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;

/**
 * Looks every 10 s for conditions that need a person: streams that arrive with a gap, are stopped, cannot be decoded or
 * cannot be digested, workers that fail again and again, and what the service itself raises. Each condition is a gauge.
 * An alarm that begins is one line of ERROR, also while the database is away.
 */
@ApplicationScoped
class Alarms {

    private static final Logger LOG = Logger.getLogger(Alarms.class);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int HELD_TOO_LONG = 30;
    private static final String FAILING = "failing-";

    private static final String STANDING = """
            select (select count(*) from held where why = 'EARLY') held,
              (select coalesce(extract(epoch from clock_timestamp() - min(held_at)), 0)::bigint from held
               where why = 'EARLY') held_seconds,
              (select count(*) from held where why = 'FORK') forks,
              (select count(*) from stream where stopped) stopped,
              (select count(*) from unreadable) unreadable""";
    private static final String PARKED =
            "select reader, count(*) events, count(distinct (category, id)) streams from parked group by reader";

    /** The conditions as the database counts them. */
    private record Counts(long held, long heldSeconds, long forks, long stopped, long unreadable, long parked) {

        List<String> alarms() {
            List<String> alarms = new ArrayList<>();
            raise(alarms, heldSeconds > HELD_TOO_LONG, "held-too-long");
            raise(alarms, forks > 0, "fork");
            raise(alarms, stopped > 0, "stopped");
            raise(alarms, unreadable > 0, "unreadable");
            raise(alarms, parked > 0, "parked");
            return alarms;
        }

        private static void raise(List<String> alarms, boolean raised, String code) {
            if (raised) {
                alarms.add(code);
            }
        }
    }

    private final Pool pool;
    private final Workers workers;
    private final List<Alarm> ofTheService;
    private final MultiGauge parkedEvents;
    private final MultiGauge parkedStreams;
    private final Worker worker;
    private volatile Counts counts = new Counts(0, 0, 0, 0, 0, 0);
    private Set<String> told = Set.of();

    Alarms(Pool pool, MeterRegistry metrics, Workers workers, @All List<Alarm> ofTheService) {
        this.pool = pool;
        this.workers = workers;
        this.ofTheService = ofTheService;
        metrics.gauge("esperanza.held.events", this, alarms -> alarms.counts.held);
        metrics.gauge("esperanza.held.oldest.seconds", this, alarms -> alarms.counts.heldSeconds);
        metrics.gauge("esperanza.forks", this, alarms -> alarms.counts.forks);
        metrics.gauge("esperanza.stopped.streams", this, alarms -> alarms.counts.stopped);
        metrics.gauge("esperanza.unreadable.records", this, alarms -> alarms.counts.unreadable);
        this.parkedEvents = MultiGauge.builder("esperanza.parked.events").register(metrics);
        this.parkedStreams = MultiGauge.builder("esperanza.parked.streams").register(metrics);
        this.worker = workers.of("alarms", EVERY, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    /** The alarms raised now, as codes. */
    List<String> raised() {
        List<String> raised = new ArrayList<>(counts.alarms());
        ofTheService.stream().filter(Alarm::isRaised).map(Alarm::code).forEach(raised::add);
        workers.failing().stream().map(FAILING::concat).forEach(raised::add);
        return raised;
    }

    /** The service's own alarms, and all others that are raised now. */
    List<AlarmState> states() {
        List<AlarmState> states = new ArrayList<>();
        ofTheService.forEach(alarm -> states.add(
                new AlarmState(alarm.code(), alarm.isRaised(), alarm.late().map(Duration::toSeconds))));
        workers.failing().forEach(name -> states.add(AlarmState.raised(FAILING + name)));
        counts.alarms().forEach(code -> states.add(AlarmState.raised(code)));
        return states;
    }

    boolean round() {
        try {
            count();
        } finally {
            tell();
        }
        return false;
    }

    private void count() {
        RowSet<Row> parked = rows(PARKED);
        parkedEvents.register(gauges(parked, "events"), true);
        parkedStreams.register(gauges(parked, "streams"), true);
        Row now = rows(STANDING).iterator().next();
        counts = new Counts(
                now.getLong("held"),
                now.getLong("held_seconds"),
                now.getLong("forks"),
                now.getLong("stopped"),
                now.getLong("unreadable"),
                parked.rowCount());
    }

    private void tell() {
        Set<String> raised = new TreeSet<>(raised());
        raised.stream()
                .filter(alarm -> !told.contains(alarm))
                .forEach(alarm -> LOG.errorf("alarm: %s %s", alarm, counts));
        told = raised;
    }

    private static List<MultiGauge.Row<?>> gauges(RowSet<Row> parked, String column) {
        List<MultiGauge.Row<?>> gauges = new ArrayList<>();
        parked.forEach(
                row -> gauges.add(MultiGauge.Row.of(Tags.of("reader", row.getString("reader")), row.getLong(column))));
        return gauges;
    }

    private RowSet<Row> rows(String sql) {
        return pool.query(sql).execute().await().atMost(PATIENCE);
    }
}
