package esperanza.runtime;

import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/**
 * Hands out the right to do what only one instance may do at a time.
 *
 * @param patience how long a leader may make no progress
 */
public record Leaders(Pool connections, String instance, Duration patience) {

    public Leadership of(String what) {
        return new Leadership(connections, what, instance, patience);
    }
}
