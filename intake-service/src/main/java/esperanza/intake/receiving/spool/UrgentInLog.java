package esperanza.intake.receiving.spool;

import esperanza.intake.receiving.ExcludedInstitutions;
import esperanza.intake.report.FindReport;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.Report;
import esperanza.intake.report.domain.ReportDecider;
import esperanza.intake.report.domain.ReportEvent;
import esperanza.kernel.store.EventStore;
import esperanza.reach.pager.LadderOf;
import esperanza.reach.pager.Uncalled;
import esperanza.reach.pager.domain.Urgent;
import esperanza.runtime.Leaders;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The reports in danger that are stored and that the service which calls people has not taken: they are not published,
 * because Kafka is away, or that service shows no sign of life. One instance looks for them, on a thread of its own, so
 * that a database that does not answer holds up no page about a report on the disk.
 */
@Singleton
class UrgentInLog implements Uncalled {

    private static final Duration LOOKS_EVERY = Duration.ofSeconds(3);
    private static final int PAGE = 1000;
    private static final String NAME = "uncalled";

    private static final String PUBLISHED = "select coalesce((select position from cursor where name = 'relay'), 0) at";
    private static final String TAKEN = "select position at from cursor where name = '" + NAME + "'";
    private static final String KEEP = """
            insert into cursor(name, position)
            select $1::text, $2::bigint where exists (select 1 from leader where name = $1 and fence = $3)%s
            on conflict (name) do update set position = excluded.position""".formatted(Leadership.WITHOUT_WAITING_FOR_THE_DISK);

    private static final String OLDEST = "select recorded_at from event where position > $1 order by position limit 1";
    private static final String END = "select max(position) at from event where position > $1 and position <= $1 + "
            + PAGE + " and recorded_at <= $2";
    private static final String REPORTS = """
            select distinct id from event where position > $1 and position <= $2 and category = 'report'
            and type in ('esperanza.intake.report-received.v1', 'esperanza.intake.danger-recognised.v1')""";

    private final EventStore<ReportEvent> store;
    private final FindReport finder;
    private final ExcludedInstitutions excluded;
    private final LadderOf ladders;
    private final CallingService service;
    private final Leadership leadership;
    private final InstantSource clock;
    private final Duration after;
    private final Duration late;
    private final ReportDecider decider = new ReportDecider();
    private final Queue<Urgent> found = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Long> waiting = new ConcurrentHashMap<>();
    private final Worker worker;
    private volatile TakenUpTo taken = new TakenUpTo(Duration.ZERO, Long.MAX_VALUE);
    private int term;
    private long kept;
    private long read;

    UrgentInLog(
            EventStore<ReportEvent> store,
            FindReport finder,
            ExcludedInstitutions excluded,
            LadderOf ladders,
            CallingService service,
            Leaders leaders,
            Workers workers,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.pages.after") Duration after,
            @ConfigProperty(name = "esperanza.pages.seems-to-live") Duration late) {
        this.store = store;
        this.finder = finder;
        this.excluded = excluded;
        this.ladders = ladders;
        this.service = service;
        this.leadership = leaders.of(NAME);
        this.clock = clock;
        this.after = after;
        this.late = late;
        this.worker = workers.of(NAME, LOOKS_EVERY, this::round);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        leadership.close();
    }

    @Override
    public List<Urgent> more(int limit) {
        List<Urgent> next = new ArrayList<>();
        while (next.size() < limit && !found.isEmpty()) {
            next.add(found.poll());
        }
        return next;
    }

    @Override
    public boolean leftSome() {
        return !found.isEmpty();
    }

    @Override
    public boolean waits(UUID id) {
        return waiting.getOrDefault(id, 0L) > taken.position();
    }

    /** True if there may be more. */
    private boolean round() throws InterruptedException {
        if (leadership.held().isEmpty()) {
            forget();
            return false;
        }
        if (term != leadership.terms()) {
            begin();
            term = leadership.terms();
        }
        Instant now = clock.instant();
        taken.look(now, published(), service.reads());
        keep();
        if (allTaken(now)) {
            forget();
            read = taken.position();
            return false;
        }
        return page(now);
    }

    /** At the very first start nothing is uncalled: what was published before is another instance's, or nobody's. */
    private void begin() {
        forget();
        Optional<Long> before = number(TAKEN, Tuple.tuple());
        taken = new TakenUpTo(late, before.orElseGet(this::published));
        kept = before.orElse(-1L);
        read = taken.position();
    }

    private long published() {
        return number(PUBLISHED, Tuple.tuple()).orElse(0L);
    }

    private void keep() {
        if (taken.position() > kept) {
            leadership.run(KEEP, Tuple.of(NAME, taken.position(), leadership.fence()));
            kept = taken.position();
        }
    }

    /** Usually the only look at the log: one row. */
    private boolean allTaken(Instant now) {
        return Rows.map(leadership.run(OLDEST, Tuple.of(taken.position())), row -> row.getOffsetDateTime("recorded_at"))
                .stream()
                .allMatch(at -> at.toInstant().plus(after).isAfter(now));
    }

    private boolean page(Instant now) {
        long from = Math.max(read, taken.position());
        Optional<Long> end = number(END, Tuple.of(from, Rows.at(now.minus(after))));
        end.ifPresent(upTo -> {
            Rows.map(leadership.run(REPORTS, Tuple.of(from, upTo)), row -> row.getUUID("id")).stream()
                    .filter(id -> !waiting.containsKey(id))
                    .forEach(id -> look(id, upTo));
            read = upTo;
        });
        return end.filter(upTo -> upTo - from == PAGE).isPresent();
    }

    private void look(UUID id, long position) {
        if (Blocking.of(store.read(ReportStreams.report(id))).replay(decider) instanceof Report.Received report
                && report.inDanger()
                && !report.content().sentAsTest()) {
            Urgent urgent = ladders.report(id, excluded.of(Blocking.of(finder.wall(report))));
            waiting.put(id, position);
            found.add(urgent);
        }
    }

    private void forget() {
        found.clear();
        waiting.clear();
    }

    private Optional<Long> number(String sql, Tuple arguments) {
        return Rows.map(leadership.run(sql, arguments), row -> Optional.ofNullable(row.getLong("at"))).stream()
                .flatMap(Optional::stream)
                .findFirst();
    }
}
