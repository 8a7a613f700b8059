package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.ReviewEvent.*;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The reviews of the level that were called, by their ids. Each is of one case. */
public record Reviews(Map<UUID, Review> byId) {

    /**
     * A review of the level.
     *
     * @param noChangeBy pseudonym of the person who found that nothing changes, until a second person says so too
     */
    public record Review(UUID id, CaseId caseId, Kind kind, boolean answered, Optional<String> noChangeBy) {}

    static final Reviews NONE = new Reviews(Map.of());

    /** Those that nobody has answered yet, in the order in which they were called. */
    public List<Review> open() {
        return byId.values().stream().filter(each -> !each.answered()).toList();
    }

    Optional<Review> of(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    Reviews only(Set<CaseId> cases) {
        return new Reviews(
                InOrder.only(byId, each -> cases.contains(each.getValue().caseId())));
    }

    Reviews evolve(ReviewEvent event) {
        return switch (event) {
            case ProtectionReviewCalled news ->
                with(new Review(news.reviewId(), news.caseId(), news.kind(), false, Optional.empty()));
            case NoChangeFound news ->
                changed(news, each -> new Review(each.id(), each.caseId(), each.kind(), false, Optional.of(news.by())));
            case ProtectionReviewAnswered news ->
                changed(news, each -> new Review(each.id(), each.caseId(), each.kind(), true, each.noChangeBy()));
        };
    }

    private Reviews changed(ReviewEvent news, UnaryOperator<Review> change) {
        return of(news.reviewId()).map(change).map(this::with).orElse(this);
    }

    private Reviews with(Review review) {
        return new Reviews(InOrder.with(byId, review.id(), review));
    }
}
