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

    /**
     * A review of the level.
     *
     * @param stepsIn the cases in which a measure was decided, or a task sent, since it was called
     * @param noChangeBy pseudonym of the person who found that nothing changes, until a second person says so too
     */
    public record Review(
            UUID id, CaseId caseId, Kind kind, boolean answered, Set<CaseId> stepsIn, Optional<String> noChangeBy) {

        private Review answered(boolean is, Optional<String> noChange) {
            return new Review(id, caseId, kind, is, stepsIn, noChange);
        }

        private Review steps(Set<CaseId> in) {
            return new Review(id, caseId, kind, answered, in, noChangeBy);
        }

        private Review stepped(CaseId in) {
            return steps(Stream.concat(stepsIn.stream(), Stream.of(in)).collect(Collectors.toUnmodifiableSet()));
        }

        /** A step in a case that a reader may not know of is not told to that reader. */
        private Review only(Set<CaseId> known) {
            return steps(stepsIn.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()));
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
    Reviews stepped(CaseId in) {
        Reviews all = NONE;
        for (Review each : byId.values()) {
            all = all.with(each.stepped(in));
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
