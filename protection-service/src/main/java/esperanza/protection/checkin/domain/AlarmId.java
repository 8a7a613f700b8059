package esperanza.protection.checkin.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One alarm of a plan. */
public record AlarmId(UUID value) implements Identifier {

    public AlarmId {
        requireNonNull(value);
    }
}
