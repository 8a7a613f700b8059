package esperanza.investigation.hypothesis.domain;

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

    /**
     * Id of a file's first hypothesis, the link with the defence work. Derived from the case, so that every proposal
     * names the same hypothesis.
     */
    public static HypothesisId first(CaseId of) {
        return new HypothesisId(
                UUID.nameUUIDFromBytes((of.value() + "/first-hypothesis").getBytes(StandardCharsets.UTF_8)));
    }
}
