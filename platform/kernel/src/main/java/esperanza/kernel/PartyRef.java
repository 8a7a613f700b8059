package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/**
 * A person, family, organisation, community or people; the same reference across all cases. The personal data of the
 * party are sealed under the key of this subject.
 */
public record PartyRef(UUID value) implements Identifier {

    public PartyRef {
        requireNonNull(value);
    }
}
