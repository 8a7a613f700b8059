package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One shift of a rota. */
public record ShiftId(UUID value) implements Identifier {

    public ShiftId {
        requireNonNull(value);
    }
}
