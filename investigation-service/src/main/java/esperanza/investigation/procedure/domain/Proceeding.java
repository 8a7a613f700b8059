package esperanza.investigation.procedure.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The state of a proceeding.
 *
 * @param digests by fact: all that was said of it last, as a keyed hash
 */
public record Proceeding(Map<UUID, String> digests) {

    static final Proceeding NONE = new Proceeding(Map.of());

    public Proceeding {
        digests = Map.copyOf(digests);
    }

    Proceeding with(ProceedingEvent event) {
        Map<UUID, String> more = new HashMap<>(digests);
        more.put(event.factId(), event.digest());
        return new Proceeding(more);
    }
}
