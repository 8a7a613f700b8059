package esperanza.notification.picture.making;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The frames that the leader made: the same for every instance and every reader. */
@ApplicationScoped
public class PictureFrames {

    private static final String LATEST =
            "select frame, at, body from picture_frame where body is not null order by frame desc limit 1";

    private final Queries queries;

    PictureFrames(Queries queries) {
        this.queries = queries;
    }

    public Uni<Optional<PictureFrame>> latest() {
        return queries.rows(LATEST, Tuple.tuple(), PictureFrames::frame)
                .map(frames -> frames.stream().findFirst());
    }

    private static PictureFrame frame(Row row) {
        Instant at = row.getOffsetDateTime("at").toInstant().truncatedTo(ChronoUnit.SECONDS);
        return new PictureFrame(row.getLong("frame"), at, row.getString("body"));
    }
}
