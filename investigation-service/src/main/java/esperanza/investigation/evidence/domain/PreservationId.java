package esperanza.investigation.evidence.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One request to keep data that would otherwise be deleted. */
public record PreservationId(UUID value) implements Identifier {

    public PreservationId {
        requireNonNull(value);
    }
}
