package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** The proposal to give a shift to another person. */
public record SwapId(UUID value) implements Identifier {

    public SwapId {
        requireNonNull(value);
    }
}
