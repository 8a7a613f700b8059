package esperanza.investigation.programme.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.util.UUID;

/** One act of an investigation. */
public record ActId(UUID value) implements Identifier {

    public static final String CATEGORY = "act";

    public ActId {
        requireNonNull(value);
    }

    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}
