package esperanza.runtime.log;

import esperanza.kernel.Recorded;
import java.util.Optional;

/**
 * An event of the log as projections get it.
 *
 * @param recorded empty if this service does not read the type
 */
public record Logged(StoredEvent stored, Metadata metadata, Optional<Recorded<Object>> recorded) {

    /** The event, if its type is the given one. */
    public <T> Optional<T> as(Class<T> type) {
        return recorded.map(Recorded::event).filter(type::isInstance).map(type::cast);
    }
}
