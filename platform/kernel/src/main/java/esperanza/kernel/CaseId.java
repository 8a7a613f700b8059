package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** One incident, or a chain of incidents that belong together (expediente). */
public record CaseId(UUID value) implements Identifier {

    public CaseId {
        requireNonNull(value);
    }
}
