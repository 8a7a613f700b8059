package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One hand-over at the end of a shift. */
public record HandoverId(UUID value) implements Identifier {

    public HandoverId {
        requireNonNull(value);
    }
}
