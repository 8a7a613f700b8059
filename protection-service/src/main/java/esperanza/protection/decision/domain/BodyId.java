package esperanza.protection.decision.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A body of the profile. The id is derived from its code. */
public record BodyId(UUID value) implements Identifier {

    public BodyId {
        requireNonNull(value);
    }

    public static BodyId of(String code) {
        return new BodyId(UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8)));
    }
}
