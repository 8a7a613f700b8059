package esperanza.runtime.rest;

import java.time.Instant;
import java.util.Optional;

/** A body that says when it happened. */
public interface Dated {

    /** The present instant if absent. An instant that lies ahead is refused when the command is received. */
    Optional<Instant> occurredAt();
}
