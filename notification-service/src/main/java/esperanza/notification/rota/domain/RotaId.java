package esperanza.notification.rota.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The rota of one function in one institution. The id is derived from both, so that there is one rota for them. */
public record RotaId(UUID value) implements Identifier {

    public RotaId {
        requireNonNull(value);
    }

    public static RotaId of(String institution, String function) {
        return new RotaId(UUID.nameUUIDFromBytes((institution + '/' + function).getBytes(StandardCharsets.UTF_8)));
    }
}
