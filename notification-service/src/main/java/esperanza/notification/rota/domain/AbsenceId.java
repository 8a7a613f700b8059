package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One absence of a person. */
public record AbsenceId(UUID value) implements Identifier {

    public AbsenceId {
        requireNonNull(value);
    }
}
