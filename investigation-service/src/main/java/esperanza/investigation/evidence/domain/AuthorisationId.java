package esperanza.investigation.evidence.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One application to a court for an authorisation. */
public record AuthorisationId(UUID value) implements Identifier {

    public AuthorisationId {
        requireNonNull(value);
    }
}
