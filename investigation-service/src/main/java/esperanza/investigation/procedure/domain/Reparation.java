package esperanza.investigation.procedure.domain;

import esperanza.investigation.procedure.domain.ReparationCommand.Wanted;
import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.Optional;

/** The state of a reparation. */
public sealed interface Reparation {

    /** Where a reparation stands. */
    enum Stage {
        CLAIMED,
        DECLINED,
        ORDERED,
        AGREED,
        PLANNED,
        PARTIAL,
        FULFILLED,
        CONFIRMED,
        CONTESTED
    }

    record Unknown() implements Reparation {}

    /**
     * @param due when it is to be fulfilled; empty until it is planned
     * @param assertedBy pseudonym of the person who recorded the last fulfilment, whole or in part; empty: nobody did
     */
    record Known(CaseId caseId, Wanted wanted, Stage stage, Optional<Instant> due, Optional<String> assertedBy)
            implements Reparation {

        /** Whether somebody still owes it: a case is not closed before. */
        public boolean isOpen() {
            return stage != Stage.DECLINED && stage != Stage.FULFILLED && stage != Stage.CONFIRMED;
        }

        Known in(Stage next) {
            return new Known(caseId, wanted, next, due, assertedBy);
        }

        Known planned(Instant until) {
            return new Known(caseId, wanted, Stage.PLANNED, Optional.of(until), assertedBy);
        }

        Known fulfilled(boolean partial, String by) {
            return new Known(caseId, wanted, partial ? Stage.PARTIAL : Stage.FULFILLED, due, Optional.of(by));
        }
    }
}
