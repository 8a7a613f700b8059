package esperanza.runtime;

import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/**
 * Makes the {@link Leadership} of each task that only one instance may do at a time.
 *
 * @param connections a pool of their own, because a leader keeps its connection
 * @param instance the name of this instance
 * @param patience how long a leader may make no progress before another instance takes over
 */
public record Leaders(Pool connections, String instance, Duration patience) {

    public Leadership of(String what) {
        return new Leadership(connections, what, instance, patience);
    }
}
