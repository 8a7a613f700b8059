package esperanza.runtime;

import esperanza.runtime.reader.Leadership;
import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** Hands out the right to do what only one instance may do at a time. */
public record Leaders(Pool connections, String instance) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    public Leadership of(String what) {
        return new Leadership(connections, what, instance, PATIENCE);
    }
}
