package esperanza.reach.pager.stored;

import esperanza.reach.pager.Blocking;
import esperanza.reach.pager.Uncalled;
import esperanza.reach.pager.domain.Urgent;
import esperanza.runtime.Leaders;
import esperanza.runtime.query.Rows;
import esperanza.runtime.reader.Leadership;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Finds things that are urgent and stored and that the service which calls people has not taken: they are not published,
 * because Kafka is away, or that service shows no sign of life. One instance looks for them, on a thread of its own, so
 * that a database that does not answer holds up no page about anything else.
 */
public final class UncalledInLog implements Uncalled, AutoCloseable {

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
    private static final String BEGUN = """
            select distinct id from event where position > $1 and position <= $2 and category = $3
            and type = any($4)""";
    private static final String ENDED = """
            select distinct id from event where category = $1 and type = any($2) and id = any($3)""";

    /**
     * How long the service may be silent.
     *
     * @param after something that is not taken for so long is paged from here
     * @param late how long after its end the service may still seem to live
     */
    public record Patience(Duration after, Duration late) {}

    private record Waiting(UUID stream, long position) {}

    private final UrgentStreams streams;
    private final CallingService service;
    private final Leadership leadership;
    private final InstantSource clock;
    private final Patience patience;
    private final Queue<Urgent> found = new ConcurrentLinkedQueue<>();
    private final Map<UUID, Waiting> waiting = new ConcurrentHashMap<>();
    private final Worker worker;
    private volatile TakenUpTo taken = new TakenUpTo(Duration.ZERO, Long.MAX_VALUE);
    private int term;
    private long kept;
    private long read;

    public UncalledInLog(
            UrgentStreams streams,
            CallingService service,
            Leaders leaders,
            Workers workers,
            InstantSource clock,
            Patience patience) {
        this.streams = streams;
        this.service = service;
        this.leadership = leaders.of(NAME);
        this.clock = clock;
        this.patience = patience;
        this.worker = workers.of(NAME, LOOKS_EVERY, this::round);
    }

    public void start() {
        worker.start();
    }

    @Override
    public void close() {
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
        Waiting place = waiting.get(id);
        return place != null && place.position > taken.position();
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
        endWhatEnded();
        return page(now);
    }

    /** At the very first start nothing is uncalled: what was published before is another instance's, or nobody's. */
    private void begin() {
        forget();
        Optional<Long> before = number(TAKEN, Tuple.tuple());
        taken = new TakenUpTo(patience.late, before.orElseGet(this::published));
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
                .allMatch(at -> at.toInstant().plus(patience.after).isAfter(now));
    }

    private boolean page(Instant now) {
        long from = Math.max(read, taken.position());
        Optional<Long> end = number(END, Tuple.of(from, Rows.at(now.minus(patience.after))));
        end.ifPresent(upTo -> {
            ids(BEGUN, Tuple.of(from, upTo, streams.category(), types(streams.begunBy())))
                    .forEach(stream -> look(stream, upTo));
            read = upTo;
        });
        return end.filter(upTo -> upTo - from == PAGE).isPresent();
    }

    private void look(UUID stream, long position) {
        Blocking.of(streams.in(stream)).stream()
                .filter(urgent -> waiting.putIfAbsent(urgent.id(), new Waiting(stream, position)) == null)
                .forEach(found::add);
    }

    /** Looks again at each stream in which something ended: another thing may go on there. */
    private void endWhatEnded() {
        if (streams.endedBy().isEmpty() || waiting.isEmpty()) {
            return;
        }
        UUID[] begun = waiting.values().stream().map(Waiting::stream).distinct().toArray(UUID[]::new);
        ids(ENDED, Tuple.of(streams.category(), types(streams.endedBy()), begun))
                .forEach(this::endIn);
    }

    private void endIn(UUID stream) {
        Set<UUID> goingOn =
                Blocking.of(streams.in(stream)).stream().map(Urgent::id).collect(Collectors.toUnmodifiableSet());
        waiting.entrySet().removeIf(each -> each.getValue().stream.equals(stream) && !goingOn.contains(each.getKey()));
    }

    private List<UUID> ids(String sql, Tuple arguments) {
        return Rows.map(leadership.run(sql, arguments), row -> row.getUUID("id"));
    }

    private static String[] types(Set<String> types) {
        return types.toArray(String[]::new);
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
