package esperanza.investigation.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.CaseId;
import esperanza.kernel.Identifier;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One hypothesis of a file. */
public record HypothesisId(UUID value) implements Identifier {

    public HypothesisId {
        requireNonNull(value);
    }

    /** The first hypothesis of a file, the link with the defence work: the same id whoever proposes it. */
    public static HypothesisId first(CaseId of) {
        return new HypothesisId(
                UUID.nameUUIDFromBytes((of.value() + "/first-hypothesis").getBytes(StandardCharsets.UTF_8)));
    }
}
