package esperanza.investigation.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A hypothesis of a file. */
public record HypothesisId(UUID value) implements Identifier {

    public HypothesisId {
        requireNonNull(value);
    }

    /** The first hypothesis of a case: there is one, so its id follows from the case's. */
    public static HypothesisId firstOf(CaseId id) {
        return new HypothesisId(
                UUID.nameUUIDFromBytes(("first-hypothesis/" + id.value()).getBytes(StandardCharsets.UTF_8)));
    }
}
