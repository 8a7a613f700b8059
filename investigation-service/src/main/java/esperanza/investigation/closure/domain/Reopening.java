package esperanza.investigation.closure.domain;

import static esperanza.investigation.closure.domain.ClosureRule.NO_REVIEW_CALLED;
import static esperanza.investigation.closure.domain.ClosureRule.SAME_PERSON;
import static esperanza.investigation.closure.domain.ClosureRule.require;

import esperanza.investigation.closure.domain.ClosureCommand.*;
import esperanza.investigation.closure.domain.ClosureEvent.*;
import esperanza.kernel.RuleViolation;
import java.util.List;

/**
 * A new threat calls for a review of any end. To open the file again takes one person; to leave it takes a person who
 * had no part in the end.
 */
final class Reopening {

    private Reopening() {}

    static List<ClosureEvent> called(Closure known, CallReview call) {
        return !known.hasEnded() || known.reviews().contains(call.cause())
                ? List.of()
                : List.of(new ReopeningReviewCalled(call.caseId(), call.cause()));
    }

    static List<ClosureEvent> reopened(Closure known, Reopen reopen) {
        return known.hasEnded()
                ? List.of(new FileReopened(reopen.caseId(), reopen.cause(), reopen.reasons()))
                : List.of();
    }

    static ReopeningDeclined kept(Closure known, KeepArchived keep) {
        if (known.reviews().isEmpty()) {
            throw RuleViolation.forWhatIsSo(NO_REVIEW_CALLED);
        }
        require(known.reviews().contains(keep.cause()), NO_REVIEW_CALLED);
        require(
                !keep.by().answersForTheFile()
                        && !known.decidedBy().contains(keep.by().person()),
                SAME_PERSON);
        return new ReopeningDeclined(keep.caseId(), keep.cause(), keep.reasons());
    }
}
