package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.plan.domain.JoinedRiskEvent.RiskTakenOver;
import esperanza.protection.plan.domain.PlanEvent.AssessmentKind;
import esperanza.protection.plan.domain.PlanEvent.PresumptionAnswer;
import esperanza.protection.plan.domain.PlanEvent.RiskAssessed;
import esperanza.protection.plan.domain.PlanEvent.RiskRated;
import esperanza.protection.plan.domain.Reviews.Step;
import esperanza.protocol.vocabulary.RiskLevel;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The assessments of the person's risk, kept case by case: a reader who may know of some cases sees what was recorded in
 * these, and what they record moves these alone.
 *
 * @param byId in the order in which they were recorded
 * @param waiting of a case: the lower level that one person found since its last assessment
 * @param taken of a case: the level that a joined plan had, until somebody assesses the risk here
 * @param presumed of a case: the level below which nobody decides while a presumption stands
 * @param lookedAt the cases with a full assessment since danger was declared in them
 * @param reviews of the level that were called
 * @param orders of courts and of the Commission
 */
public record Risk(
        Map<UUID, Assessed> byId,
        Map<CaseId, Rated> waiting,
        Map<CaseId, RiskLevel> taken,
        Map<CaseId, RiskLevel> presumed,
        Set<CaseId> lookedAt,
        Reviews reviews,
        Orders orders) {

    /** @param cases those for which it was recorded */
    public record Assessed(UUID id, Set<CaseId> cases, AssessmentKind kind, RiskLevel level, Instant nextBy) {

        private Assessed in(CaseId another) {
            return with(Stream.concat(cases.stream(), Stream.of(another)).collect(Collectors.toUnmodifiableSet()));
        }

        private Assessed only(Set<CaseId> known) {
            return with(cases.stream().filter(known::contains).collect(Collectors.toUnmodifiableSet()));
        }

        private Assessed with(Set<CaseId> of) {
            return new Assessed(id, of, kind, level, nextBy);
        }
    }

    /**
     * @param rater pseudonym of the person who rated
     * @param rebuts whether the rater found that the presumption does not hold
     */
    public record Rated(UUID id, String rater, boolean rebuts) {}

    static final Risk NONE = new Risk(Map.of(), Map.of(), Map.of(), Map.of(), Set.of(), Reviews.NONE, Orders.NONE);

    public Collection<Assessed> all() {
        return byId.values();
    }

    /** The level that was decided: the highest of the last levels of the cases. Empty: no case was assessed. */
    public Optional<RiskLevel> level() {
        return levels().values().stream().reduce(RiskLevel::or);
    }

    /** The last level of this case, here or on a plan that was joined into this one. */
    Optional<RiskLevel> levelIn(CaseId of) {
        return Optional.ofNullable(levels().get(of));
    }

    private Map<CaseId, RiskLevel> levels() {
        Map<CaseId, RiskLevel> last = new HashMap<>();
        byId.values().forEach(each -> each.cases().forEach(of -> last.put(of, each.level())));
        taken.forEach((of, level) -> last.merge(of, level, RiskLevel::or));
        return last;
    }

    Risk reviews(UnaryOperator<Reviews> change) {
        return new Risk(byId, waiting, taken, presumed, lookedAt, change.apply(reviews), orders);
    }

    /**
     * A measure was decided, or a task sent: that may answer a review which calls for measures now.
     *
     * @param task empty: a measure was decided
     */
    Risk stepped(CaseId in, Optional<UUID> task) {
        return reviews(all -> all.stepped(new Step(in, task)));
    }

    Risk orders(UnaryOperator<Orders> change) {
        return new Risk(byId, waiting, taken, presumed, lookedAt, reviews, change.apply(orders));
    }

    boolean isAssessed(CaseId of) {
        return byId.values().stream().anyMatch(each -> each.cases().contains(of));
    }

    boolean knows(UUID id) {
        return byId.containsKey(id)
                || waiting.values().stream().anyMatch(rated -> rated.id().equals(id));
    }

    /** The highest of the ratings that wait, of those that could be opened. */
    Optional<RiskLevel> waitingLevel(Map<UUID, RiskLevel> opened) {
        return waiting.values().stream()
                .flatMap(rated -> Optional.ofNullable(opened.get(rated.id())).stream())
                .reduce(RiskLevel::or);
    }

    /**
     * Whether somebody else rated the risk in each of these cases, and the level could be opened.
     *
     * @param rebuts only a rating counts that finds the presumption rebutted, too
     */
    boolean isRatedByAnother(Set<CaseId> cases, String than, Map<UUID, RiskLevel> opened, boolean rebuts) {
        return cases.stream().allMatch(of -> Optional.ofNullable(waiting.get(of))
                .filter(rated ->
                        !rated.rater().equals(than) && opened.containsKey(rated.id()) && (rated.rebuts() || !rebuts))
                .isPresent());
    }

    /** Whether a rating of this person waits for a second one. */
    public boolean isRatedBy(String person) {
        return waiting.values().stream().anyMatch(rated -> rated.rater().equals(person));
    }

    Risk only(Set<CaseId> cases) {
        Map<UUID, Assessed> some = Map.of();
        for (Assessed each : byId.values()) {
            Assessed known = each.only(cases);
            some = known.cases().isEmpty() ? some : InOrder.with(some, known.id(), known);
        }
        return new Risk(
                some,
                InOrder.only(waiting, each -> cases.contains(each.getKey())),
                InOrder.only(taken, each -> cases.contains(each.getKey())),
                InOrder.only(presumed, each -> cases.contains(each.getKey())),
                lookedAt.stream().filter(cases::contains).collect(Collectors.toUnmodifiableSet()),
                reviews.only(cases),
                orders.only(cases));
    }

    Risk assessed(RiskAssessed news) {
        Assessed one = Optional.ofNullable(byId.get(news.assessmentId()))
                .map(before -> before.in(news.caseId()))
                .orElseGet(() -> new Assessed(
                        news.assessmentId(), Set.of(news.caseId()), news.kind(), news.level(), news.nextBy()));
        Set<CaseId> looked = new HashSet<>(lookedAt);
        if (news.kind() == AssessmentKind.FULL) {
            looked.add(news.caseId());
        }
        return new Risk(
                InOrder.with(byId, news.assessmentId(), one),
                without(waiting, news.caseId()),
                without(taken, news.caseId()),
                presumed(news),
                Set.copyOf(looked),
                reviews,
                orders);
    }

    Risk rated(RiskRated news) {
        Rated rated = new Rated(
                news.ratingId(),
                news.rater(),
                news.presumption().filter(PresumptionAnswer.REBUTTED::equals).isPresent());
        return new Risk(byId, InOrder.with(waiting, news.caseId(), rated), taken, presumed, lookedAt, reviews, orders);
    }

    /** Something new happened in the case: a lower level that was found before is no longer one. */
    Risk changed(CaseId of) {
        Set<CaseId> looked = new HashSet<>(lookedAt);
        looked.remove(of);
        return new Risk(byId, without(waiting, of), taken, presumed, Set.copyOf(looked), reviews, orders);
    }

    Risk takenOver(RiskTakenOver news) {
        Map<CaseId, RiskLevel> levels = news.level()
                .map(level -> InOrder.with(taken, news.caseId(), level))
                .orElse(taken);
        Map<CaseId, RiskLevel> held = news.presumedLevel()
                .map(level -> InOrder.with(presumed, news.caseId(), level))
                .orElse(presumed);
        return new Risk(byId, waiting, levels, held, lookedAt, reviews, orders.takenOver(news));
    }

    /** The level below which nobody decides while presumptions stand; empty: none stands. */
    Optional<RiskLevel> presumedLevel() {
        return presumed.values().stream().reduce(RiskLevel::or);
    }

    /**
     * The level that presumptions hold after an answer to one of them: a rebuttal takes away none that holds a higher
     * level.
     */
    static Optional<RiskLevel> presumedAfter(Optional<RiskLevel> held, PresumptionAnswer answer, RiskLevel of) {
        return switch (answer) {
            case CONFIRMED -> Optional.of(held.map(of::or).orElse(of));
            case REBUTTED -> held.filter(level -> !of.atLeast(level));
        };
    }

    private Map<CaseId, RiskLevel> presumed(RiskAssessed news) {
        Optional<RiskLevel> held = Optional.ofNullable(presumed.get(news.caseId()));
        return news.presumption()
                .flatMap(answer -> news.presumedLevel().map(of -> presumedAfter(held, answer, of)))
                .map(after -> after.map(level -> InOrder.with(presumed, news.caseId(), level))
                        .orElseGet(() -> without(presumed, news.caseId())))
                .orElse(presumed);
    }

    private static <V> Map<CaseId, V> without(Map<CaseId, V> all, CaseId of) {
        return InOrder.only(all, each -> !each.getKey().equals(of));
    }
}
