package esperanza.investigation.analysis.domain;

import java.util.UUID;

/** Something of the case that an examination rests on. */
public record Ground(Kind kind, UUID id) {

    public enum Kind {
        ACT,
        PRODUCT,
        EVIDENCE
    }
}
