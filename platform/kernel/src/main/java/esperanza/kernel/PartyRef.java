package esperanza.kernel;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/** A person, family, organisation, community or people, the same across all cases. It is also the subject under whose key the personal data of the party are sealed. */
public record PartyRef(UUID value) implements Identifier {

    public PartyRef {
        requireNonNull(value);
    }
}
