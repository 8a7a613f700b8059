package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.PreservationEvent.PreservationRequested;
import esperanza.kernel.CaseId;
import java.time.Instant;

/** The state of one request to keep data. */
public sealed interface Preservation {

    /** Where a request stands. */
    enum Status {
        SENT,
        HELD,
        REFUSED,
        CONVERTED,
        RELEASED,
        EXPIRED,
        EXPLAINED
    }

    /** No such request was sent. */
    record None() implements Preservation {}

    /**
     * A request that was sent.
     *
     * @param recorded the status that was recorded last; it is never EXPIRED
     * @param heldUntil the instant until which the data are kept, or are asked to be kept
     */
    record Requested(PreservationRequested content, Status recorded, Instant heldUntil) implements Preservation {

        static Requested of(PreservationRequested content) {
            return new Requested(content, Status.SENT, content.until());
        }

        public boolean isOf(CaseId of) {
            return content.caseId().equals(of);
        }

        /** An expiry needs no event: the request expires by itself. */
        public Status at(Instant now) {
            boolean runs = recorded == Status.SENT || recorded == Status.HELD;
            return runs && now.isAfter(heldUntil) ? Status.EXPIRED : recorded;
        }

        boolean isOver() {
            return recorded == Status.CONVERTED || recorded == Status.RELEASED;
        }

        Requested held(Instant until) {
            return new Requested(content, isOver() ? recorded : Status.HELD, until);
        }

        Requested refused() {
            return isOver() ? this : is(Status.REFUSED);
        }

        Requested is(Status next) {
            return new Requested(content, next, heldUntil);
        }
    }
}
