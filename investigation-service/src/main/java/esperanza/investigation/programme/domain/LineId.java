package esperanza.investigation.programme.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One line of enquiry of a case. */
public record LineId(UUID value) implements Identifier {

    public LineId {
        requireNonNull(value);
    }
}
