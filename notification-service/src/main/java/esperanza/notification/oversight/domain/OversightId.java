package esperanza.notification.oversight.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.util.UUID;

/** One contest or one demand of the ombudsman. */
public record OversightId(UUID value) implements Identifier {

    public OversightId {
        requireNonNull(value);
    }

    public StreamId stream() {
        return new StreamId("oversight", value);
    }
}
