package esperanza.notification.adapter.picture;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** The frames that the leader made: the same for every instance and every reader. */
@ApplicationScoped
class PictureFrames {

    /** @param body JSON on one line */
    record Made(long frame, String body) {}

    private static final String LATEST =
            "select frame, body from picture_frame where body is not null order by frame desc limit 1";

    private final Pool pool;

    PictureFrames(Pool pool) {
        this.pool = pool;
    }

    Uni<Optional<Made>> latest() {
        return pool.query(LATEST).execute().map(rows -> rows.rowCount() == 0
                ? Optional.empty()
                : Optional.of(new Made(
                        rows.iterator().next().getLong("frame"),
                        rows.iterator().next().getString("body"))));
    }
}
