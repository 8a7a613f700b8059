package esperanza.investigation.evidence.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One request to another State for mutual legal assistance. */
public record AssistanceId(UUID value) implements Identifier {

    public AssistanceId {
        requireNonNull(value);
    }
}
