package esperanza.investigation.evidence.domain;

import esperanza.investigation.evidence.domain.AuthorisationEvent.AuthorisationRequested;
import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.Optional;

/** The state of one application to a court for an authorisation. */
public sealed interface Authorisation {

    /** Where an application stands. */
    enum Status {
        REQUESTED,
        GRANTED,
        DENIED
    }

    /** No such application was made. */
    record None() implements Authorisation {}

    /**
     * An application that was made.
     *
     * @param until the instant until which the authorisation holds; empty: without an end, or not granted
     */
    record Requested(AuthorisationRequested content, Status status, Optional<Instant> until) implements Authorisation {

        static Requested of(AuthorisationRequested content) {
            return new Requested(content, Status.REQUESTED, Optional.empty());
        }

        public boolean isOf(CaseId of) {
            return content.caseId().equals(of);
        }

        /** True if the court granted it and its end, if it has one, is later than this instant. */
        public boolean holds(Instant at) {
            return status == Status.GRANTED
                    && until.filter(end -> !end.isAfter(at)).isEmpty();
        }

        Requested granted(Optional<Instant> end) {
            return new Requested(content, Status.GRANTED, end);
        }

        Requested denied() {
            return new Requested(content, Status.DENIED, Optional.empty());
        }
    }
}
