package esperanza.intake.read.erasure;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.rest.Cursors;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads which erasures there are. */
@Singleton
public class ErasureQuery {

    /** The kind of name under which the append keeps the id of an erasure. */
    public static final String KEY = "erasure";

    /**
     * One erasure that waits for approval, or for its time.
     *
     * @param cursor give it as {@code after} to go on behind it
     */
    public record OpenErasure(
            String cursor,
            UUID erasureId,
            UUID reportId,
            String caseNumber,
            Instant requestedAt,
            int approvals,
            String state) {}

    /** One whose keys are to be destroyed, or were. */
    public record ToDestroy(UUID erasureId, UUID reportId, Set<UUID> subjects) {}

    private static final String NAMED =
            "select id from stream_key where kind = '" + KEY + "' and value = uuid_send($1)";
    private static final String OPEN = """
            select position, erasure_id, report_id, case_number, requested_at, approvals, state from erasure e
            where position > $1 and state in ('ASKED', 'ANNOUNCED')
              and exists (select 1 from report_queue q where q.report_id = e.report_id and may_know(q.case_id, $3))
            order by position limit $2""";
    private static final String IN_STATE =
            "select erasure_id, report_id, subjects from erasure where state = $1 order by position";

    private final Pool pool;
    private final Cursors cursors;

    ErasureQuery(Pool pool, Cursors cursors) {
        this.pool = pool;
        this.cursors = cursors;
    }

    /** The report that this erasure is about. Asks the names that the append wrote, and so never lags behind the log. */
    public Uni<Optional<UUID>> report(UUID erasure) {
        return read(NAMED, Tuple.of(erasure))
                .map(rows -> stream(rows).map(row -> row.getUUID("id")).findFirst());
    }

    /** @param standing of whoever asks: what they must not know of is not among it */
    public Uni<List<OpenErasure>> open(String standing, long after, int limit) {
        return read(OPEN, Tuple.of(after, limit, standing))
                .map(rows -> stream(rows).map(this::open).toList());
    }

    /** Those that a person carried out and whose keys may still be there. */
    public Uni<List<ToDestroy>> carriedOut() {
        return inState("CARRIED_OUT");
    }

    /** Those whose keys were destroyed. */
    public Uni<List<ToDestroy>> erased() {
        return inState("ERASED");
    }

    private Uni<List<ToDestroy>> inState(String state) {
        return read(IN_STATE, Tuple.of(state)).map(rows -> stream(rows)
                .map(row -> new ToDestroy(
                        row.getUUID("erasure_id"), row.getUUID("report_id"), Set.of(row.getArrayOfUUIDs("subjects"))))
                .toList());
    }

    private OpenErasure open(Row row) {
        return new OpenErasure(
                cursors.cursor(row.getLong("position")),
                row.getUUID("erasure_id"),
                row.getUUID("report_id"),
                row.getString("case_number"),
                row.getOffsetDateTime("requested_at").toInstant(),
                row.getInteger("approvals"),
                row.getString("state"));
    }

    private static Stream<Row> stream(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false);
    }

    private Uni<RowSet<Row>> read(String sql, Tuple arguments) {
        return pool.preparedQuery(sql)
                .execute(arguments)
                .onFailure()
                .transform(e -> new StoreUnavailable("log-unavailable", e));
    }
}
