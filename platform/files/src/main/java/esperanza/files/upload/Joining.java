package esperanza.files.upload;

import esperanza.files.StoredFiles;
import esperanza.files.domain.Manifest;
import esperanza.files.domain.Segment;
import esperanza.files.segment.Segments;
import esperanza.files.upload.Ended.Held;
import esperanza.runtime.query.Rows;
import esperanza.runtime.sealing.FileKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Joins the short parts of a sender into segments of full length, before the file is handed on. */
final class Joining {

    private static final String RELEASED =
            "update upload set held_until = null where upload_id = $1 and fence = $2 returning upload_id";
    private static final String REPLACED = "delete from file_segment where upload_id = $1 returning name";
    private static final String JOINED = "update file_segment set upload_id = $2, n = $3, length = $4 where name = $1";

    private final Pool pool;
    private final StoredFiles files;
    private final Segments segments;

    Joining(Pool pool, StoredFiles files, Segments segments) {
        this.pool = pool;
        this.files = files;
        this.segments = segments;
    }

    boolean isNeeded(Held held) {
        return held.allButLast().stream().anyMatch(segments::isShort);
    }

    /**
     * Of two instances that join the same parts, one replaces them, and the copy of the other is removed. A copy stays if
     * the database failed: it may have replaced the parts all the same.
     */
    Uni<Void> join(Held held, FileKey key) {
        return files.storeUnder(key, segments.read(() -> Uni.createFrom().item(key), held.segments(), 0, length(held)))
                .chain(file -> replaced(held, file)
                        .chain(parts -> parts.map(this::unlinked).orElseGet(() -> files.remove(file))));
    }

    /** The rest of the parts is swept. */
    private Uni<Void> unlinked(List<String> parts) {
        return segments.stored().remove(parts).onFailure().recoverWithNull();
    }

    /** The names of the parts; empty if another instance has taken over. */
    private Uni<Optional<List<String>>> replaced(Held held, Manifest file) {
        return pool.withTransaction(transaction -> ours(transaction, held)
                .chain(ours -> ours
                        ? replaced(transaction, held, file).map(Optional::of)
                        : Uni.createFrom().item(Optional.empty())));
    }

    private static Uni<Boolean> ours(SqlConnection transaction, Held held) {
        return transaction
                .preparedQuery(RELEASED)
                .execute(Tuple.of(held.row().id(), held.row().fence()))
                .map(rows -> rows.rowCount() > 0);
    }

    private static Uni<List<String>> replaced(SqlConnection transaction, Held held, Manifest file) {
        List<Segment> joined = file.segments();
        return transaction
                .preparedQuery(REPLACED)
                .execute(Tuple.of(held.row().id()))
                .map(rows -> Rows.map(rows, row -> row.getString("name")))
                .call(() -> transaction
                        .preparedQuery(JOINED)
                        .executeBatch(IntStream.range(0, joined.size())
                                .mapToObj(n -> Tuple.of(
                                        joined.get(n).name(),
                                        held.row().id(),
                                        n,
                                        joined.get(n).length()))
                                .toList()));
    }

    private static long length(Held held) {
        return held.row().upload().offset();
    }
}
