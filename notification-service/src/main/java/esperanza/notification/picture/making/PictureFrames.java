package esperanza.notification.picture.making;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The frames that the leader made: the same for every instance and every reader. */
@ApplicationScoped
public class PictureFrames {

    private static final String LATEST =
            "select frame, body from picture_frame where body is not null order by frame desc limit 1";

    private final Pool pool;

    PictureFrames(Pool pool) {
        this.pool = pool;
    }

    public Uni<Optional<PictureFrame>> latest() {
        return pool.query(LATEST).execute().map(rows -> {
            var all = rows.iterator();
            return all.hasNext() ? Optional.of(frame(all.next())) : Optional.empty();
        });
    }

    private static PictureFrame frame(Row row) {
        return new PictureFrame(row.getLong("frame"), row.getString("body"));
    }
}
