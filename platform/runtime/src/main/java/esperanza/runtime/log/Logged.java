package esperanza.runtime.log;

import esperanza.kernel.Recorded;
import java.util.Optional;

/**
 * An event of the log as a projection sees it.
 *
 * @param recorded empty if this service does not read the type
 */
public record Logged(StoredEvent stored, Metadata metadata, Optional<Recorded<Object>> recorded) {

    /** The event, if it is one of these. */
    public <T> Optional<T> as(Class<T> type) {
        return recorded.map(Recorded::event).filter(type::isInstance).map(type::cast);
    }
}
