package esperanza.runtime.reader;

import esperanza.kernel.StreamId;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.NeedsUpgrade;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parks streams that a reader could not digest. A parked stream waits for this one reader only, until a person replays
 * it or skips an event. A stream parked as {@code needs-upgrade} needs no person: the release that can read the event
 * replays it.
 */
public final class Parking {

    /** An event that waits. */
    public record Parked(String reader, long position, StreamId stream, String why, Instant parkedAt) {}

    /** The reason given for an event that waits only because an earlier event of its stream failed. */
    static final String BEHIND = "behind";

    private static final String PARK = """
            insert into parked(reader, position, category, id, why) values ($1, $2, $3, $4, $5)
            on conflict do nothing""";
    private static final String ASIDE = """
            select distinct category, id, null::bigint skipped from parked where reader = $1
            union all
            select category, id, position from skipped where reader = $1 and position between $2 and $3""";
    private static final String LIST = "select reader, position, category, id, why, parked_at from parked"
            + " order by reader, position limit 500";
    private static final String TO_REPLAY = """
            select position from parked p where reader = $1 and exists (
              select 1 from parked a where a.reader = $1 and a.category = p.category and a.id = p.id
              and (a.replay or a.why = any($2)))
            order by position limit 500""";
    private static final String ASK_REPLAY =
            "update parked set replay = true where reader = $1 and category = $2 and id = $3";
    private static final String NOT_YET = """
            update parked set replay = false, why = case position when $4 then $5 else why end
            where reader = $1 and category = $2 and id = $3""";
    private static final String RELEASE = "delete from parked where reader = $1 and position = $2";
    private static final String SKIP = """
            with gone as (delete from parked where reader = $1 and position = $2 returning *)
            insert into skipped(reader, position, category, id, why, reason, person)
            select reader, position, category, id, why, $3, $4 from gone returning category, id""";

    private final Queries queries;

    public Parking(Queries queries) {
        this.queries = queries;
    }

    /** The reason as it is stored: the kind of failure, never its message, because a message may quote data. */
    static String why(Throwable failure) {
        return failure instanceof NeedsUpgrade
                ? failure.getMessage()
                : failure.getClass().getSimpleName();
    }

    Uni<Void> park(SqlClient connection, String reader, StoredEvent event, String why) {
        return connection
                .preparedQuery(PARK)
                .execute(Tuple.of(
                        reader,
                        event.position(),
                        event.stream().category(),
                        event.stream().id(),
                        why))
                .replaceWithVoid();
    }

    Uni<Aside> aside(SqlClient connection, String reader, List<StoredEvent> page) {
        return connection
                .preparedQuery(ASIDE)
                .execute(Tuple.of(
                        reader, page.getFirst().position(), page.getLast().position()))
                .map(rows -> {
                    Aside aside = new Aside(new HashSet<>(), new HashSet<>());
                    for (Row row : rows) {
                        if (row.getLong("skipped") == null) {
                            aside.parked().add(new StreamId(row.getString("category"), row.getUUID("id")));
                        } else {
                            aside.skipped().add(row.getLong("skipped"));
                        }
                    }
                    return aside;
                });
    }

    public Uni<List<Parked>> list() {
        return queries.rows(
                LIST,
                Tuple.tuple(),
                row -> new Parked(
                        row.getString("reader"),
                        row.getLong("position"),
                        new StreamId(row.getString("category"), row.getUUID("id")),
                        row.getString("why"),
                        row.getOffsetDateTime("parked_at").toInstant()));
    }

    /**
     * The positions, in order, of the waiting events of two kinds of stream: a person asked to replay it, or this
     * release can now read the event that needed an upgrade.
     */
    Uni<List<Long>> toReplay(SqlClient connection, String reader, EventCatalogue catalogue) {
        return connection
                .preparedQuery(TO_REPLAY)
                .execute(Tuple.of(reader, upgradesThatCame(catalogue)))
                .map(rows -> Rows.map(rows, row -> row.getLong("position")));
    }

    /** Asks the reader to try a stream again. Returns how many events waited. */
    public Uni<Integer> replay(String reader, StreamId stream) {
        return queries.change(ASK_REPLAY, Tuple.of(reader, stream.category(), stream.id()));
    }

    /** Records that a replay of the stream failed at this event. The stream waits on. */
    Uni<Void> notYet(SqlClient connection, String reader, StoredEvent event, String why) {
        return connection
                .preparedQuery(NOT_YET)
                .execute(Tuple.of(
                        reader, event.stream().category(), event.stream().id(), event.position(), why))
                .replaceWithVoid();
    }

    Uni<Void> release(SqlClient connection, String reader, long position) {
        return connection
                .preparedQuery(RELEASE)
                .execute(Tuple.of(reader, position))
                .replaceWithVoid();
    }

    /** Leaves one event out for good, in a rebuild too. Returns whether the event was parked. */
    public Uni<Boolean> skip(String reader, long position, String reason, String person) {
        return queries.change(SKIP, Tuple.of(reader, position, reason, person)).map(skipped -> skipped > 0);
    }

    /** The reasons that an older release stored for the major versions that this release reads. */
    private static String[] upgradesThatCame(EventCatalogue catalogue) {
        return catalogue.types().stream()
                .flatMap(type -> IntStream.rangeClosed(2, type.version())
                        .mapToObj(version -> "needs-upgrade: " + type.base() + ".v" + version))
                .toArray(String[]::new);
    }
}
