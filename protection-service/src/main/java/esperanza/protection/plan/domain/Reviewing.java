package esperanza.protection.plan.domain;

import static esperanza.protection.plan.domain.PlanRule.ANOTHER_REVIEWER_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.MEASURE_NEEDED;
import static esperanza.protection.plan.domain.PlanRule.NO_SUCH_REVIEW;
import static esperanza.protection.plan.domain.PlanRule.REVIEW_ANSWERED;

import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.protection.plan.domain.Plan.Open;
import esperanza.protection.plan.domain.PlanCommand.AnswerReview;
import esperanza.protection.plan.domain.PlanCommand.CallReview;
import esperanza.protection.plan.domain.ReviewEvent.*;
import esperanza.protection.plan.domain.Reviews.Review;
import esperanza.protection.plan.domain.Reviews.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The rules of a review of the level: something happened after a level was found, and a person says what follows. A review
 * changes no level by itself. Two persons say that a new threat changes nothing, or something that the review does not tell.
 * The answer that measures are decided now needs a measure that was decided since then, or a task that was sent since
 * then and brings protection.
 *
 * <p>Source: own design.
 */
final class Reviewing {

    private Reviewing() {}

    /** A case in which a review is called, and the code that is told there. */
    private record Place(CaseId of, Kind kind) {

        boolean isThatOf(Review review) {
            return review.caseId().equals(of) && review.kind() == kind;
        }
    }

    /**
     * A plan without a level calls none, unless the person is asked back; nor does a case with a full assessment since its
     * incident or its danger. One review of a kind is open in a case at a time. A joined plan passes it on; a threat passes
     * on by its incident.
     */
    static List<PlanEvent> called(Open plan, CallReview call) {
        boolean concerns = plan.incidents().cases().contains(call.caseId())
                && (call.kind() != Kind.THREAT || !plan.risk().lookedAt().contains(call.caseId()));
        if (!concerns) {
            return List.of();
        }
        if (plan.into().isPresent()) {
            return call.kind() == Kind.THREAT ? List.of() : Passing.passedOn(plan, call);
        }
        return place(plan, call.caseId(), call.kind())
                .filter(where -> plan.risk().reviews().open().stream().noneMatch(where::isThatOf))
                .flatMap(where -> called(plan, call.reviewId(), where))
                .stream()
                .toList();
    }

    /** Empty if the plan knows the review, or has no level to look at again. */
    static Optional<PlanEvent> called(Open plan, UUID review, CaseId of, Kind kind) {
        return place(plan, of, kind).flatMap(where -> called(plan, review, where));
    }

    private static Optional<PlanEvent> called(Open plan, UUID review, Place where) {
        return plan.risk().reviews().of(review).isPresent()
                ? Optional.empty()
                : Optional.of(new ProtectionReviewCalled(
                        plan.id(),
                        plan.parties(Set.of(where.of())),
                        where.of(),
                        review,
                        where.kind(),
                        Optional.empty()));
    }

    /**
     * The case itself, if a level was found in it, or if the person calls the review. Otherwise a review there would tell its readers that the person has
     * another case, so it is called in the first case with a level, and does not tell there what happened.
     */
    private static Optional<Place> place(Open plan, CaseId of, Kind kind) {
        return kind == Kind.PERSON || plan.risk().levelIn(of).isPresent()
                ? Optional.of(new Place(of, kind))
                : plan.incidents().cases().stream()
                        .filter(each -> plan.risk().levelIn(each).isPresent())
                        .findFirst()
                        .map(each -> new Place(each, Kind.NEWS));
    }

    /** A review that the person calls. Nothing stands in its way, and each one calls somebody. */
    static PlanEvent byThePerson(Open plan, CaseId of, UUID review, Optional<Personal<String>> words) {
        return new ProtectionReviewCalled(plan.id(), plan.parties(Set.of(of)), of, review, Kind.PERSON, words);
    }

    static List<PlanEvent> answered(Open plan, AnswerReview answer) {
        Review review =
                plan.risk().reviews().of(answer.reviewId()).orElseThrow(() -> new RuleViolation(NO_SUCH_REVIEW));
        if (review.answered()) {
            throw new RuleViolation(REVIEW_ANSWERED);
        }
        if (answer.outcome() == Outcome.MEASURES_NOW
                && review.steps().stream().noneMatch(step -> isTaken(plan, review, answer, step))) {
            throw new RuleViolation(MEASURE_NEEDED);
        }
        boolean needsTwo = review.kind() != Kind.FAILURE && answer.outcome() == Outcome.NO_CHANGE;
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
                Optional.empty(),
                Optional.of(answer.reasons())));
    }

    /** A task is quickly sent: for a threat, another person than the one who sent it says that it is the answer. */
    private static boolean isTaken(Open plan, Review review, AnswerReview answer, Step step) {
        boolean byAnother = step.taskId().filter(answer.ownTasks()::contains).isEmpty();
        boolean protects = step.taskId()
                .map(id -> plan.tasks().of(id).filter(Task::protects).isPresent())
                .orElse(true);
        return protects && (byAnother || review.kind() == Kind.FAILURE);
    }

    /** An assessment answers each open review. */
    static List<PlanEvent> answeredByAssessment(Open plan, UUID assessment) {
        return plan.risk().reviews().open().stream()
                .<PlanEvent>map(review -> new ProtectionReviewAnswered(
                        plan.id(),
                        plan.knownParties(),
                        review.caseId(),
                        review.id(),
                        Outcome.REASSESS,
                        Optional.of(assessment),
                        Optional.empty()))
                .toList();
    }
}
