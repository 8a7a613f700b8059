package esperanza.files.upload;

import esperanza.files.domain.Segment;
import esperanza.runtime.query.Queries;
import esperanza.runtime.sealing.FileKey;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** The rows of uploads. An append writes only under the fence that it raised: a later append ends it. */
final class UploadTable {

    private static final String CREATE = """
            insert into upload(upload_id, owner, content_id, kid, said, length, ended, expires_at)
            values ($1, $2, $3, $4, $5, $6, $6 is not distinct from 0, now() + make_interval(secs => $7))
            returning %s""".formatted(UploadRow.COLUMNS);
    private static final String FIND =
            "select %s from upload where upload_id = $1 and owner = $2".formatted(UploadRow.COLUMNS);
    private static final String SAID = "select said from upload where upload_id = $1";
    private static final String CLAIM = """
            update upload set fence = fence + 1
            where upload_id = $1 and owner = $2 and received = $3 and not ended and not handed_on and expires_at > now()
            returning %s""".formatted(UploadRow.COLUMNS);
    private static final String SEGMENTS = "select count(*) from file_segment where upload_id = $1";
    private static final String ADVANCE = """
            with moved as (
              update upload set received = received + $5, ended = $6, expires_at = now() + make_interval(secs => $7)
              where upload_id = $1 and fence = $2 returning upload_id)
            insert into file_segment(name, upload_id, n, length) select $3, upload_id, $4, $5 from moved""";
    private static final String END = "update upload set ended = true where upload_id = $1 and fence = $2";
    private static final String CUT = """
            with cut as (
              update upload set received = $3, ended = false, fence = fence + 1
              where upload_id = $1 and fence = $2 and not handed_on returning upload_id)
            delete from file_segment s using cut where s.upload_id = cut.upload_id and s.n >= $4 returning s.name""";

    /** In one statement, because an upload that goes on or ends meanwhile keeps its key. A crash leaves it expired. */
    private static final String GIVE_UP = """
            update upload set expires_at = 'epoch', fence = fence + 1
            where upload_id = $1 and not handed_on and (not ended or unclaimed) and (expires_at < now() or not $2)
            returning %s""".formatted(UploadRow.COLUMNS);

    /** The row goes first: what has no name any more is swept. */
    private static final String REMOVE = """
            with gone as (delete from upload where upload_id = $1 and not handed_on returning upload_id)
            delete from file_segment s using gone where s.upload_id = gone.upload_id returning s.name""";

    /** An upload that is being ended is not kept: its key may be gone. */
    private static final String KEEP = """
            update upload set expires_at = now() + make_interval(secs => $2), again_at = null, tries = 0, unclaimed = false
            where upload_id = $1 and expires_at > 'epoch' returning ended and not handed_on as waits""";

    private static final String KEEP_ALL = """
            update upload set expires_at = now() + make_interval(secs => $1), unclaimed = false
            where not handed_on and expires_at > 'epoch'""";
    private static final String FORGET = "delete from upload where upload_id = $1 and handed_on";
    private static final String EXPIRED =
            "select upload_id from upload where expires_at < now() and (handed_on or not ended or unclaimed) limit 100";

    private final Queries queries;
    private final double kept;

    /** @param kept how long a row stays after it last changed */
    UploadTable(Queries queries, Duration kept) {
        this.queries = queries;
        this.kept = kept.toMillis() / 1000.0;
    }

    Uni<UploadRow> create(UUID id, String owner, FileKey key, byte[] said, OptionalLong length) {
        Tuple row = Tuple.tuple()
                .addUUID(id)
                .addString(owner)
                .addUUID(key.contentId())
                .addUUID(key.kid())
                .addBuffer(Buffer.buffer(said))
                .addLong(length.isPresent() ? Long.valueOf(length.getAsLong()) : null)
                .addDouble(kept);
        return queries.rows(CREATE, row, UploadRow::from).map(List::getFirst);
    }

    Uni<Optional<UploadRow>> find(UUID id, String owner) {
        return first(FIND, Tuple.of(id, owner), UploadRow::from);
    }

    Uni<Optional<byte[]>> said(UUID id) {
        return first(SAID, Tuple.of(id), row -> row.getBuffer("said").getBytes());
    }

    /** The right to append at this offset, which every earlier append loses. */
    Uni<Optional<UploadRow>> claim(UUID id, String owner, long offset) {
        return first(CLAIM, Tuple.of(id, owner, offset), UploadRow::from);
    }

    Uni<Integer> segments(UUID id) {
        return first(SEGMENTS, Tuple.of(id), row -> row.getLong(0).intValue()).map(Optional::orElseThrow);
    }

    /** Moves the offset behind a segment that is durable. False: another append has taken over. */
    Uni<Boolean> advance(UploadRow claimed, int n, Segment segment, boolean ended) {
        return queries.change(
                        ADVANCE,
                        Tuple.from(List.of(
                                claimed.id(), claimed.fence(), segment.name(), n, segment.length(), ended, kept)))
                .map(rows -> rows > 0);
    }

    /** Notes that a file of unknown length ended without a further byte. */
    Uni<Void> end(UploadRow claimed) {
        return queries.change(END, Tuple.of(claimed.id(), claimed.fence())).replaceWithVoid();
    }

    /** Takes back what came from this segment on. Returns the names of the segments. */
    Uni<List<String>> cut(UploadRow claimed, long offset, int n) {
        return queries.rows(CUT, Tuple.of(claimed.id(), claimed.fence(), offset, n), row -> row.getString("name"));
    }

    /** Takes the upload from its sender for ever. Empty if the file has ended: it belongs to the service. */
    Uni<Optional<UploadRow>> giveUp(UUID id) {
        return first(GIVE_UP, Tuple.of(id, false), UploadRow::from);
    }

    /** Takes the upload from its sender for ever. Empty if it has not expired, or if the file has ended. */
    Uni<Optional<UploadRow>> giveUpIfExpired(UUID id) {
        return first(GIVE_UP, Tuple.of(id, true), UploadRow::from);
    }

    /** Removes an upload that the service does not have. Returns the names of its segments. */
    Uni<List<String>> remove(UUID id) {
        return queries.rows(REMOVE, Tuple.of(id), row -> row.getString("name"));
    }

    /** Keeps an upload as long as a new one. True if it waits for the service; empty if it was ended. */
    Uni<Optional<Boolean>> keep(UUID id) {
        return first(KEEP, Tuple.of(id, kept), row -> row.getBoolean("waits"));
    }

    /** Keeps all uploads as long as new ones. */
    Uni<Void> keepAll() {
        return queries.change(KEEP_ALL, Tuple.of(kept)).replaceWithVoid();
    }

    /** Removes the row of a file that the service has. The file stays. */
    Uni<Void> forget(UUID id) {
        return queries.change(FORGET, Tuple.of(id)).replaceWithVoid();
    }

    Uni<List<UUID>> expired() {
        return queries.rows(EXPIRED, Tuple.tuple(), row -> row.getUUID("upload_id"));
    }

    private <T> Uni<Optional<T>> first(String sql, Tuple arguments, Function<Row, T> row) {
        return queries.rows(sql, arguments, row).map(rows -> rows.stream().findFirst());
    }
}
