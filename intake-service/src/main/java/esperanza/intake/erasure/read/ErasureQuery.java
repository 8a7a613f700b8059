package esperanza.intake.erasure.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads the erasures. */
@Singleton
public class ErasureQuery {

    /** The kind of name under which the append stores the id of an erasure. */
    public static final String KEY = "erasure";

    /**
     * An erasure that waits for approval or for the end of its notice.
     *
     * @param cursor the value for {@code after} that continues behind this row
     */
    public record OpenErasure(
            String cursor,
            UUID erasureId,
            UUID reportId,
            String caseNumber,
            Instant requestedAt,
            int approvals,
            String state) {}

    /** An erasure whose keys are to be destroyed, or were. */
    public record ToDestroy(UUID erasureId, UUID reportId, Set<UUID> subjects) {}

    private static final String NAMED =
            "select id from stream_key where kind = '" + KEY + "' and value = uuid_send($1)";
    private static final String OPEN = """
            select position, erasure_id, report_id, case_number, requested_at, approvals, state from erasure e
            where position > $1 and state in ('ASKED', 'ANNOUNCED')
              and exists (select 1 from report_queue q where q.report_id = e.report_id and %s)
            order by position limit $2""".formatted(MayKnow.of("q.case_id", "$3"));
    private static final String IN_STATE =
            "select erasure_id, report_id, subjects from erasure where state = $1 order by position";

    private final Queries queries;
    private final Cursors cursors;

    ErasureQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** The report of this erasure. Reads the names that the append wrote, and so never lags behind the log. */
    public Uni<Optional<UUID>> report(UUID erasure) {
        return queries.rowsInTime(NAMED, Tuple.of(erasure), row -> row.getUUID("id"))
                .map(reports -> reports.stream().findFirst());
    }

    /** @param credential the caller's credential: erasures of reports that the caller must not know of are left out */
    public Uni<List<OpenErasure>> open(String credential, long after, int limit) {
        return queries.rowsInTime(OPEN, Tuple.of(after, limit, MayKnow.credential(credential)), this::open);
    }

    /** Erasures that a person carried out and whose keys may still exist. */
    public Uni<List<ToDestroy>> carriedOut() {
        return inState("CARRIED_OUT");
    }

    /** Erasures whose keys were destroyed. */
    public Uni<List<ToDestroy>> erased() {
        return inState("ERASED");
    }

    private Uni<List<ToDestroy>> inState(String state) {
        return queries.rowsInTime(
                IN_STATE,
                Tuple.of(state),
                row -> new ToDestroy(
                        row.getUUID("erasure_id"), row.getUUID("report_id"), Set.of(row.getArrayOfUUIDs("subjects"))));
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
}
