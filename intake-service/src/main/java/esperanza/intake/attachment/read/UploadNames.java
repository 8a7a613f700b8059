package esperanza.intake.attachment.read;

import esperanza.kernel.Identifier;
import esperanza.kernel.store.StreamKey;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** The report for which an upload was made: a name that the append wrote, so it never lags behind the log. */
@Singleton
public class UploadNames {

    private static final String KIND = "upload";
    private static final String NAMED =
            "select id from stream_key where kind = '" + KIND + "' and value = uuid_send($1)";

    private final Queries queries;

    UploadNames(Queries queries) {
        this.queries = queries;
    }

    public static StreamKey key(UUID uploadId) {
        return new StreamKey(KIND, Identifier.bytes(uploadId));
    }

    /** Empty if nobody announced it, or the report was erased. */
    public Uni<Optional<UUID>> report(UUID uploadId) {
        return queries.rowsInTime(NAMED, Tuple.of(uploadId), row -> row.getUUID("id"))
                .map(reports -> reports.stream().findFirst());
    }
}
