package esperanza.kernel.store;

import java.util.List;

/**
 * The command would be taken. It was sent only to be judged ({@link esperanza.kernel.CommandId#JUDGED}), so nothing was
 * stored. A failure and no outcome, because no use case may go on as if something had been recorded.
 */
public final class Judged extends RuntimeException {

    private final transient List<?> events;

    Judged(List<?> events) {
        super("judged", null, false, false);
        this.events = List.copyOf(events);
    }

    /** The events that the command would record. */
    public List<?> events() {
        return events;
    }
}
