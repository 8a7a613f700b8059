package esperanza.runtime.wall;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.wall.AccessSoFar.Seat;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The tables of the walls projection, and the events of the log that they do not have yet. */
@Singleton
class ProjectedWalls implements Walls {

    private static final int PAGE = 1_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** The hexadecimal digits of a tag. */
    private static final int TAG = 32;

    /**
     * Tables and cursor of the projection as they stood together; unreadable: an event of the case is parked. Reads one row at a time by its key, even while the
     * planner's statistics still describe a small table.
     */
    private static final String AROUND = """
            select coalesce((select c.position from cursor c where c.name = 'walls'), 0) read_up_to, asked.id,
              coalesce(encode(w.shut_to, 'hex'), '') shut_to, coalesce(w.received, false) received,
              exists (select from parked k join event e on e.position = k.position where k.reader = 'walls'
                and position(asked.id::text in convert_from(e.metadata, 'UTF8')) > 0) unreadable,
              coalesce(w.sealed, false) sealed, s.capacity, s.mark, s.delegated_by, s.until
            from unnest($1::uuid[]) asked(id)
            left join lateral (select * from case_wall w where w.case_id = asked.id limit 1) w on true
            left join lateral (select * from case_seat s where s.case_id = asked.id offset 0) s on true""";

    /** The log, as {@link LogReader#between} reads it. */
    @FunctionalInterface
    interface Log {
        Uni<List<StoredEvent>> between(long position, long upTo, int limit);
    }

    private final Queries queries;
    private final Log log;
    private final AccessEvents access;
    private final InstantSource clock;
    private final LongFunction<Uni<Boolean>> holdUpTo;
    private final RecentAccess recent;

    @Inject
    ProjectedWalls(
            @Identifier("by-key") Pool byKey,
            LogReader log,
            AccessEvents access,
            InstantSource clock,
            Readers readers) {
        this(
                new Queries(byKey),
                log::between,
                access,
                clock,
                position -> readers.caughtUp(WallProjection.NAME, position),
                new RecentAccess(REMEMBERED));
    }

    ProjectedWalls(
            Queries queries,
            Log log,
            AccessEvents access,
            InstantSource clock,
            LongFunction<Uni<Boolean>> holdUpTo,
            RecentAccess recent) {
        this.recent = recent;
        this.queries = queries;
        this.log = log;
        this.access = access;
        this.clock = clock;
        this.holdUpTo = holdUpTo;
    }

    @Override
    public Uni<Map<CaseId, CaseAccess>> byCase(Set<CaseId> cases, long position) {
        if (cases.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return position > 0
                ? caughtUp(position).chain(() -> remembered(cases, position))
                : fromTables(cases, 0).map(this::now);
    }

    /** Brings all that is remembered up to the position, unless too much lies between. */
    private Uni<Void> caughtUp(long position) {
        long known = recent.upTo();
        if (position > known + PAGE) {
            recent.beginAt(position);
        }
        return position > known && position <= known + PAGE
                ? log.between(known, position, PAGE)
                        .invoke(page -> recent.add(access.eachToldOrShut(page), position))
                        .replaceWithVoid()
                : Uni.createFrom().voidItem();
    }

    /** A question about a place far behind is answered from the tables: the log may have been set back. */
    private Uni<Map<CaseId, CaseAccess>> remembered(Set<CaseId> cases, long position) {
        boolean near = recent.upTo() - position <= PAGE;
        Map<CaseId, AccessSoFar> known = near ? recent.of(cases) : new HashMap<>();
        Set<CaseId> unknown = new HashSet<>(cases);
        unknown.removeAll(known.keySet());
        if (unknown.isEmpty()) {
            return Uni.createFrom().item(now(known));
        }
        return fromTables(unknown, position).map(found -> {
            known.putAll(found);
            return now(known);
        });
    }

    private Uni<Map<CaseId, AccessSoFar>> fromTables(Set<CaseId> cases, long position) {
        UUID[] ids = cases.stream().map(CaseId::value).toArray(UUID[]::new);
        return queries.rows(AROUND, Tuple.tuple().addArrayOfUUID(ids), row -> row)
                .chain(rows -> upTo(position, rows.getFirst().getLong("read_up_to"), soFar(rows)));
    }

    @Override
    public Uni<Boolean> holdUpTo(long position) {
        return holdUpTo.apply(position);
    }

    /**
     * Adds what the log tells of the same cases from one position to the other.
     *
     * @param read the position read already; if it is beyond the other position, nothing is added
     */
    private Uni<Map<CaseId, AccessSoFar>> upTo(long position, long read, Map<CaseId, AccessSoFar> soFar) {
        if (position <= read) {
            recent.keep(soFar, read);
            return Uni.createFrom().item(soFar);
        }
        return log.between(read, position, PAGE).chain(page -> {
            access.eachToldOrShut(page)
                    .forEach(next -> soFar.computeIfPresent(next.of(), (_, before) -> before.then(next.told())));
            long upTo = page.size() < PAGE ? position : page.getLast().position();
            return upTo(position, upTo, soFar);
        });
    }

    private Map<CaseId, CaseAccess> now(Map<CaseId, AccessSoFar> soFar) {
        Instant now = clock.instant();
        Map<CaseId, CaseAccess> known = new HashMap<>();
        soFar.forEach((of, told) -> told.at(now).ifPresent(around -> known.put(of, around)));
        return known;
    }

    private static Map<CaseId, AccessSoFar> soFar(List<Row> rows) {
        Map<CaseId, AccessSoFar> soFar = new HashMap<>();
        rows.forEach(row -> soFar.merge(new CaseId(row.getUUID("id")), soFar(row), AccessSoFar::then));
        return soFar;
    }

    private static AccessSoFar soFar(Row row) {
        return new AccessSoFar(
                marks(row.getString("shut_to")),
                row.getBoolean("received"),
                row.getBoolean("sealed"),
                seat(row),
                row.getBoolean("unreadable"));
    }

    private static Set<String> marks(String shutTo) {
        return IntStream.range(0, shutTo.length() / TAG)
                .mapToObj(n -> shutTo.substring(n * TAG, (n + 1) * TAG))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Seat, Optional<Instant>> seat(Row row) {
        return Optional.ofNullable(row.getString("capacity"))
                .map(capacity -> Map.of(
                        new Seat(capacity, row.getString("mark"), row.getString("delegated_by")),
                        Optional.ofNullable(row.getOffsetDateTime("until")).map(OffsetDateTime::toInstant)))
                .orElseGet(Map::of);
    }
}
