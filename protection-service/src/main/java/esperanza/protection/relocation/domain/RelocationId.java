package esperanza.protection.relocation.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One relocation of a person. Its words are sealed under a key of its own, so no opening of the plan shows them. */
public record RelocationId(UUID value) implements Identifier {

    public RelocationId {
        requireNonNull(value);
    }
}
