package esperanza.runtime.operations;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Arrivals from other services that are not stored, without their content. Promise: nothing vanishes; an arrival that a
 * person puts aside is kept together with the person and the reason.
 */
@ApplicationScoped
class NotStored {

    /**
     * An event that waits. {@code why}: EARLY waits for its predecessor, STOPPED waits behind a contradiction, FORK is
     * the contradiction.
     */
    record Held(String category, UUID id, int version, String type, String why, Instant heldAt) {}

    /** A stream that stores nothing until a person decides. */
    record Stopped(String category, UUID id, int version) {}

    record Unreadable(String topic, int partition, long offset, String why, Instant arrivedAt) {}

    private static final String HELD =
            "select category, id, version, type, why, held_at from held order by held_at limit 500";
    private static final String STOPPED =
            "select category, id, version from stream where stopped order by category, id limit 500";
    private static final String UNREADABLE =
            "select topic, partition, kafka_offset, why, arrived_at from unreadable order by arrived_at limit 500";
    private static final String RESUME = "select resume_stream($1, $2, $3, $4) resumed";
    private static final String DROP = """
            with gone as (delete from held where category = $1 and id = $2 and version = $3 and why = 'FORK' returning *)
            insert into dropped select gone.*, $4, $5 from gone""";
    private static final String DISMISS = """
            with gone as (delete from unreadable where topic = $1 and partition = $2 and kafka_offset = $3 returning *)
            insert into dismissed select gone.*, $4, $5 from gone""";

    private final Queries queries;

    NotStored(Queries queries) {
        this.queries = queries;
    }

    Uni<List<Held>> held() {
        return list(
                HELD,
                row -> new Held(
                        row.getString("category"),
                        row.getUUID("id"),
                        row.getInteger("version"),
                        row.getString("type"),
                        row.getString("why"),
                        row.getOffsetDateTime("held_at").toInstant()));
    }

    Uni<List<Stopped>> stopped() {
        return list(
                STOPPED, row -> new Stopped(row.getString("category"), row.getUUID("id"), row.getInteger("version")));
    }

    Uni<List<Unreadable>> unreadable() {
        return list(
                UNREADABLE,
                row -> new Unreadable(
                        row.getString("topic"),
                        row.getInteger("partition"),
                        row.getLong("kafka_offset"),
                        row.getString("why"),
                        row.getOffsetDateTime("arrived_at").toInstant()));
    }

    /** Resumes a stopped stream from its head, and stores what follows it. Returns whether the stream was stopped. */
    Uni<Boolean> resume(String category, UUID id, String reason, String person) {
        return queries.rows(RESUME, Tuple.of(category, id, person, reason), row -> row.getBoolean("resumed"))
                .map(List::getFirst);
    }

    /** Takes a contradicting event off the list. Returns whether it was on the list. */
    Uni<Boolean> drop(String category, UUID id, int version, String reason, String person) {
        return changed(DROP, Tuple.of(category, id, version, person, reason));
    }

    /** Takes an undecodable record off the list. Returns whether it was on the list. */
    Uni<Boolean> dismiss(String topic, int partition, long offset, String reason, String person) {
        return changed(DISMISS, Tuple.of(topic, partition, offset, person, reason));
    }

    private Uni<Boolean> changed(String sql, Tuple arguments) {
        return queries.change(sql, arguments).map(changed -> changed > 0);
    }

    private <T> Uni<List<T>> list(String sql, Function<Row, T> entry) {
        return queries.rows(sql, Tuple.tuple(), entry);
    }
}
