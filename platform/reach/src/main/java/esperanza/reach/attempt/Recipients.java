package esperanza.reach.attempt;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** The people whom a service reaches, and their ways: the service that holds an address sends to it. */
public interface Recipients {

    /**
     * How an attempt goes on now. Asked before each attempt, so that an answer or a way that was removed stops the next
     * one.
     *
     * @param failed the ways that failed for this message
     */
    Uni<Route> route(Attempt attempt, Set<UUID> failed);
}
