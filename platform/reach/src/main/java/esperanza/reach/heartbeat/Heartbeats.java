package esperanza.reach.heartbeat;

import io.smallrye.mutiny.Uni;

/** A service that calls people, seen from outside. */
public interface Heartbeats {

    /** Fails while no sign of life is known. */
    Uni<Beat> last();
}
