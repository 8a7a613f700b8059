package esperanza.investigation.diligence.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One contest of an item of the checklist. */
public record ContestId(UUID value) implements Identifier {

    public ContestId {
        requireNonNull(value);
    }
}
