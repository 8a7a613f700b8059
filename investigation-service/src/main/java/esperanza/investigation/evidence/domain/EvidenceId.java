package esperanza.investigation.evidence.domain;

import static java.util.Objects.requireNonNull;

import esperanza.kernel.Identifier;
import java.util.UUID;

/** One item of evidence. Its custody has the same id. */
public record EvidenceId(UUID value) implements Identifier {

    public EvidenceId {
        requireNonNull(value);
    }
}
