package esperanza.investigation.programme.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import esperanza.kernel.StreamId;
import java.util.UUID;

/** One line of enquiry of a case. */
public record LineId(UUID value) implements Identifier {

    public static final String CATEGORY = "line";

    public LineId {
        requireNonNull(value);
    }

    public StreamId stream() {
        return new StreamId(CATEGORY, value);
    }
}
