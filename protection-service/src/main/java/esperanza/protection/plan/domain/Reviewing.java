package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.ANOTHER_REVIEWER_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_REVIEW;
import static esperanza.protection.plan.domain.PlanRule.REVIEW_ANSWERED;

import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.AnswerReview;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent.*;
import esperanza.protection.plan.domain.Reviews.Review;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a review of the level: something happened after a level was found, and a person says what follows. A review
 * changes no level by itself. Two persons say that a new threat changes nothing.
 *
 * <p>Source: own design.
 */
final class Reviewing {

    private Reviewing() {}

    /**
     * A plan without a level calls none, nor does a case with a full assessment since its incident or its danger. One
     * review of a kind is open in a case at a time. A joined plan passes on a failure; a threat passes on by its incident.
     */
    static List<PlanEvent> called(Open plan, CallReview call) {
        boolean isKnown = plan.risk().reviews().of(call.reviewId()).isPresent()
                || plan.risk().reviews().open().stream()
                        .anyMatch(each -> each.caseId().equals(call.caseId()) && each.kind() == call.kind());
        boolean concerns = plan.incidents().cases().contains(call.caseId())
                && (plan.risk().level().isPresent() || plan.into().isPresent())
                && (call.kind() != Kind.THREAT || !plan.risk().lookedAt().contains(call.caseId()));
        if (plan.into().isPresent()) {
            return concerns && call.kind() == Kind.FAILURE ? Passing.passedOn(plan, call) : List.of();
        }
        return isKnown || !concerns
                ? List.of()
                : List.of(new ProtectionReviewCalled(
                        plan.id(), plan.knownParties(), call.caseId(), call.reviewId(), call.kind()));
    }

    static List<PlanEvent> answered(Open plan, AnswerReview answer) {
        Review review =
                plan.risk().reviews().of(answer.reviewId()).orElseThrow(() -> new RuleViolation(NO_SUCH_REVIEW));
        if (review.answered()) {
            throw new RuleViolation(REVIEW_ANSWERED);
        }
        boolean needsTwo = review.kind() == Kind.THREAT && answer.outcome() == Outcome.NO_CHANGE;
        if (needsTwo && review.noChangeBy().isEmpty()) {
            return List.of(new NoChangeFound(
                    plan.id(),
                    plan.knownParties(),
                    review.caseId(),
                    review.id(),
                    answer.at().by(),
                    answer.reasons()));
        }
        if (needsTwo && review.noChangeBy().filter(answer.at().by()::equals).isPresent()) {
            throw new RuleViolation(ANOTHER_REVIEWER_NEEDED);
        }
        return List.of(new ProtectionReviewAnswered(
                plan.id(),
                plan.knownParties(),
                review.caseId(),
                review.id(),
                answer.outcome(),
                Optional.of(answer.reasons())));
    }

    /** An assessment answers each open review. */
    static List<PlanEvent> answeredByAssessment(Open plan) {
        return plan.risk().reviews().open().stream()
                .<PlanEvent>map(review -> new ProtectionReviewAnswered(
                        plan.id(),
                        plan.knownParties(),
                        review.caseId(),
                        review.id(),
                        Outcome.REASSESS,
                        Optional.empty()))
                .toList();
    }
}
