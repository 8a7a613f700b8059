package esperanza.notification.oversight.domain;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.CaseFunction;
import java.util.Optional;

/** The state of a contest or a demand. */
public sealed interface Oversight {

    /** How far it has come. */
    enum Stage {
        CONTESTED,
        AWAITED,
        ANSWERED
    }

    record None() implements Oversight {}

    /** @param of the function that it is about */
    record Begun(OversightId id, CaseId caseId, Optional<CaseFunction> of, Stage stage) implements Oversight {

        Begun answered() {
            return new Begun(id, caseId, of, Stage.ANSWERED);
        }
    }
}
