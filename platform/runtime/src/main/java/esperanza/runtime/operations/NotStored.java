package esperanza.runtime.operations;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What arrived from other services and is not stored, without its content. Promise: nothing of it vanishes; what a person
 * puts aside is kept beside who did it and why.
 */
@ApplicationScoped
class NotStored {

    /** Waits: for its predecessor (EARLY), behind a contradiction (STOPPED), or is the contradiction (FORK). */
    record Held(String category, UUID id, int version, String type, String why, Instant heldAt) {}

    /** Takes nothing until a person decides. */
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

    private final Pool pool;

    NotStored(Pool pool) {
        this.pool = pool;
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

    /** Lets a stopped stream go on from where it stands; what follows from there is stored now. The answer: whether it was stopped. */
    Uni<Boolean> resume(String category, UUID id, String reason, String person) {
        return pool.preparedQuery(RESUME)
                .execute(Tuple.of(category, id, person, reason))
                .map(rows -> rows.iterator().next().getBoolean("resumed"));
    }

    /** Takes a contradiction off the list. The answer: whether there was one. */
    Uni<Boolean> drop(String category, UUID id, int version, String reason, String person) {
        return changed(DROP, Tuple.of(category, id, version, person, reason));
    }

    /** Takes what could not be decoded off the list. The answer: whether it was on it. */
    Uni<Boolean> dismiss(String topic, int partition, long offset, String reason, String person) {
        return changed(DISMISS, Tuple.of(topic, partition, offset, person, reason));
    }

    private Uni<Boolean> changed(String sql, Tuple arguments) {
        return pool.preparedQuery(sql).execute(arguments).map(rows -> rows.rowCount() > 0);
    }

    private <T> Uni<List<T>> list(String sql, Function<Row, T> entry) {
        return pool.query(sql).execute().map(rows -> StreamSupport.stream(rows.spliterator(), false)
                .map(entry)
                .toList());
    }
}
