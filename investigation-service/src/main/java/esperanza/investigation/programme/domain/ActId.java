package esperanza.investigation.programme.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One act of an investigation. */
public record ActId(UUID value) implements Identifier {

    public ActId {
        requireNonNull(value);
    }
}
