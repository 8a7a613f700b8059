package esperanza.runtime.log;

import esperanza.kernel.StreamId;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of the log: the bytes as they were stored and hashed.
 *
 * @param sealed empty if the event holds no personal data, if its stream is mirrored, or if the query did not ask for
 *     it
 * @param sealedDigest the hash of the sealed part; empty if nothing was sealed, or if the query did not ask for it
 * @param hash without bytes if the query did not ask for it
 */
public record StoredEvent(
        long position,
        StreamId stream,
        int version,
        String type,
        Instant recordedAt,
        byte[] metadata,
        byte[] clear,
        Optional<byte[]> sealed,
        Optional<byte[]> sealedDigest,
        byte[] hash) {

    private static final String READ =
            "e.position, e.category, e.id, e.version, e.type, e.recorded_at, e.metadata, e.clear";
    private static final String CLEAR = READ + ", e.sealed_digest, e.hash";

    /** The columns for code that reads events, and neither proves nor publishes nor remembers them. */
    public static final String READABLE_COLUMNS =
            READ + ", null::bytea sealed_digest, ''::bytea hash, null::bytea sealed";

    /** The columns that {@link #from} reads, without the sealed part, which is most of an event's bytes. */
    public static final String COLUMNS = CLEAR + ", null::bytea sealed";

    /** The same columns with the sealed part, for code that may open it. */
    public static final String OPENABLE_COLUMNS = CLEAR + ", e.sealed";

    public static StoredEvent from(Row row) {
        return new StoredEvent(
                row.getLong("position"),
                new StreamId(row.getString("category"), row.getUUID("id")),
                row.getInteger("version"),
                row.getString("type"),
                row.getOffsetDateTime("recorded_at").toInstant(),
                row.getBuffer("metadata").getBytes(),
                row.getBuffer("clear").getBytes(),
                Optional.ofNullable(row.getBuffer("sealed")).map(b -> b.getBytes()),
                Optional.ofNullable(row.getBuffer("sealed_digest")).map(b -> b.getBytes()),
                row.getBuffer("hash").getBytes());
    }
}
