package esperanza.reach.message.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.util.UUID;

/** One message to one person. */
public record MessageId(UUID value) implements Identifier {

    public static final String CATEGORY = "message";

    public MessageId {
        requireNonNull(value);
    }

    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}
