package esperanza.investigation.programme.domain;

import static esperanza.investigation.programme.domain.ProgrammeRule.NO_SUCH_LINE;

import esperanza.investigation.hypothesis.domain.HypothesisId;
import esperanza.kernel.CaseId;
import esperanza.kernel.RuleViolation;
import java.util.List;

/** The state of a line of enquiry. */
public sealed interface Line {

    /** Where the line stands. An ended line is resumed before anything is done on it. */
    enum State {
        OPEN,
        BLOCKED,
        /** Nothing more can be done on it. */
        EXHAUSTED,
        /** Closed by a supervisor, with reasons. */
        CLOSED
    }

    /** Why a line cannot go on for now. */
    enum Obstacle {
        AUTHORISATION_AWAITED,
        ASSISTANCE_AWAITED,
        EVIDENCE_AWAITED,
        PERSON_NOT_REACHABLE,
        TOO_DANGEROUS
    }

    /** Why a line is closed although it is not exhausted. */
    enum ClosingGround {
        RULED_OUT,
        FOLLOWED_ELSEWHERE,
        NO_MEANS,
        OPENED_IN_ERROR
    }

    /** The line was never opened. */
    record Unknown() implements Line {}

    /** @param openedBy pseudonym of the person who opened it */
    record Known(CaseId caseId, LineCode code, List<HypothesisId> hypotheses, String openedBy, State state)
            implements Line {

        public boolean hasEnded() {
            return state == State.EXHAUSTED || state == State.CLOSED;
        }

        Known now(State next) {
            return new Known(caseId, code, hypotheses, openedBy, next);
        }
    }

    /** The line as one of this case. Fails with NO_SUCH_LINE if it is none. */
    default Known in(CaseId of) {
        return switch (this) {
            case Known known when known.caseId().equals(of) -> known;
            case Known _, Unknown _ -> throw new RuleViolation(NO_SUCH_LINE);
        };
    }
}
