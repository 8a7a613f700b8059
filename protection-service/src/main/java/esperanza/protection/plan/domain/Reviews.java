package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.ReviewEvent.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The reviews of the level that were called, by their ids. Each is of one case. */
public record Reviews(Map<UUID, Review> byId) {

    /** @param taskId empty: a measure was decided */
    public record Step(CaseId in, Optional<UUID> taskId) {}

    /**
     * A review of the level.
     *
     * @param steps the measures that were decided and the tasks that were sent since it was called
     * @param noChangeBy pseudonym of the person who found that nothing changes, until a second person says so too
     */
    public record Review(
            UUID id, CaseId caseId, Kind kind, boolean answered, Set<Step> steps, Optional<String> noChangeBy) {

        private Review answered(boolean is, Optional<String> noChange) {
            return new Review(id, caseId, kind, is, steps, noChange);
        }

        private Review steps(Set<Step> some) {
            return new Review(id, caseId, kind, answered, some, noChangeBy);
        }

        private Review stepped(Step step) {
            return steps(Stream.concat(steps.stream(), Stream.of(step)).collect(Collectors.toUnmodifiableSet()));
        }

        /** A step in a case that a reader may not know of is not told to that reader. */
        private Review only(Set<CaseId> known) {
            return steps(
                    steps.stream().filter(step -> known.contains(step.in())).collect(Collectors.toUnmodifiableSet()));
        }
    }

    static final Reviews NONE = new Reviews(Map.of());

    /** Those that nobody has answered yet, in the order in which they were called. */
    public List<Review> open() {
        return byId.values().stream().filter(each -> !each.answered()).toList();
    }

    Optional<Review> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Reviews only(Set<CaseId> cases) {
        Reviews some = NONE;
        for (Review each : byId.values()) {
            some = cases.contains(each.caseId()) ? some.with(each.only(cases)) : some;
        }
        return some;
    }

    /** A measure was decided, or a task sent. */
    Reviews stepped(Step step) {
        Reviews all = NONE;
        for (Review each : byId.values()) {
            all = all.with(each.stepped(step));
        }
        return all;
    }

    Reviews evolve(ReviewEvent event) {
        return switch (event) {
            case ProtectionReviewCalled news ->
                with(new Review(news.reviewId(), news.caseId(), news.kind(), false, Set.of(), Optional.empty()));
            case NoChangeFound news -> changed(news, each -> each.answered(false, Optional.of(news.by())));
            case ProtectionReviewAnswered news -> changed(news, each -> each.answered(true, each.noChangeBy()));
        };
    }

    private Reviews changed(ReviewEvent news, UnaryOperator<Review> change) {
        return of(news.reviewId()).map(change).map(this::with).orElse(this);
    }

    private Reviews with(Review review) {
        return new Reviews(InOrder.with(byId, review.id(), review));
    }
}
