package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_ACT;

import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import java.time.Instant;
import java.util.Optional;

/** The state of an act. */
public sealed interface Act {

    /** Where the act stands. All but the first are ends. */
    enum State {
        ORDERED,
        DONE,
        REFUSED,
        IMPOSSIBLE,
        WITHDRAWN
    }

    /** The result of an act that was done. */
    enum Result {
        FOUND,
        NOTHING_FOUND,
        INCONCLUSIVE
    }

    /** Why an act is refused or cannot be done. */
    enum Hindrance {
        NOT_COMPETENT,
        UNLAWFUL,
        TOO_DANGEROUS,
        NO_MEANS,
        EVIDENCE_GONE,
        NOT_REACHABLE,
        /** The person who was to be heard, or whose things were to be examined, does not want it. */
        PERSON_DECLINED
    }

    /** The act was neither ordered nor done. */
    record Unknown() implements Act {}

    /**
     * The act was ordered, or done without an order.
     *
     * @param owner pseudonym of the person who does it
     * @param due empty: it was done without an order
     */
    record Known(CaseId caseId, LineId line, ActType type, String owner, Optional<Instant> due, State state)
            implements Act {

        Known now(State next) {
            return new Known(caseId, line, type, owner, due, next);
        }

        Known due(Instant next) {
            return new Known(caseId, line, type, owner, Optional.of(next), state);
        }
    }

    /** The act as one of this case. Fails with NO_SUCH_ACT if it is none. */
    default Known in(CaseId of) {
        return switch (this) {
            case Known known when known.caseId().equals(of) -> known;
            case Known _, Unknown _ -> throw new RuleViolation(NO_SUCH_ACT);
        };
    }
}
