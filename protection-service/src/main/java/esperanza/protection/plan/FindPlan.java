package esperanza.protection.plan;

import esperanza.access.Access;
import esperanza.access.Action;
import esperanza.access.Caller;
import esperanza.access.CaseAccess;
import esperanza.access.NotHere;
import esperanza.access.Resource;
import esperanza.access.Verdict;
import esperanza.access.Wall;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.kernel.Recorded;
import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.DecidedMeasure;
import esperanza.protection.measure.domain.MeasureDecider;
import esperanza.protection.measure.domain.MeasureEvent;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.measure.domain.MeasureRule;
import esperanza.protection.measure.domain.MeasureState;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.runtime.Together;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds a plan, restricted to the cases that the caller may know of. A caller who may know of none of its incidents
 * gets {@link NotHere}.
 */
@Singleton
public class FindPlan {

    /**
     * A plan with its history, and the measures of known cases with theirs.
     *
     * <p>The version that the caller gets counts the events of known cases, on the plan and on its measures. So no
     * number gives hidden events away.
     *
     * @param known cases in the history that the caller may know of; at least one of them is an incident of the plan
     */
    public record Found(
            Plan.Open plan,
            Set<CaseId> known,
            List<Recorded<PlanEvent>> history,
            Map<MeasureId, List<Recorded<MeasureEvent>>> measures) {

        PlanId id() {
            return open(plan).id();
        }

        /** The known incidents of the plan, in the order of their numbers. */
        List<CaseId> incidents() {
            return List.copyOf(open(plan).only(known).incidents().cases());
        }

        public int version() {
            return (int) positions().count();
        }

        /** The version after the caller's command. A repeated command has the version that it had the first time. */
        public int version(Outcome<?> outcome) {
            if (outcome.events().isEmpty() && !outcome.repeated()) {
                return version();
            }
            Stream<Long> decided = outcome.events().stream().map(Recorded::position);
            return (int) Stream.concat(positions(), decided)
                    .filter(position -> position <= outcome.position())
                    .distinct()
                    .count();
        }

        /** The version of the known part of the plan alone that belongs to this version. */
        int ofPlan(int version) {
            return version - ofMeasures();
        }

        /** The version of the measure's stream that belongs to this version. */
        public int ofMeasure(MeasureId id, int version) {
            return version - version() + measures.getOrDefault(id, List.of()).size();
        }

        /** The measures of known cases. */
        Set<MeasureId> decided() {
            return measures.keySet();
        }

        public boolean knows(MeasureId id) {
            return measures.containsKey(id);
        }

        /** Fails with {@link MeasureRule#NO_SUCH_MEASURE} if the plan has no such measure in a known case. */
        public DecidedMeasure measure(MeasureId id) {
            return plan.only(known).measure(id);
        }

        /** The state of each measure of known cases. */
        public Map<MeasureId, MeasureState> states() {
            MeasureDecider decider = new MeasureDecider();
            return measures.entrySet().stream()
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            each -> decider.replay(each.getValue().stream()
                                    .map(Recorded::event)
                                    .toList())));
        }

        private Stream<Long> positions() {
            return Stream.concat(
                    history.stream()
                            .filter(recorded -> known.contains(recorded.event().caseId()))
                            .map(Recorded::position),
                    measures.values().stream().flatMap(List::stream).map(Recorded::position));
        }

        private int ofMeasures() {
            return measures.values().stream().mapToInt(List::size).sum();
        }
    }

    private final Walls walls;
    private final EventStore<PlanEvent> plans;
    private final EventStore<MeasureEvent> measures;
    private final PlanDecider decider = new PlanDecider();

    FindPlan(Walls walls, EventStore<PlanEvent> plans, EventStore<MeasureEvent> measures) {
        this.walls = walls;
        this.plans = plans;
        this.measures = measures;
    }

    /**
     * The plan, for a caller who may carry out the action on at least one incident. Fails with {@link NotHere} for all
     * others.
     */
    public Uni<Found> found(Caller caller, Action action, UUID planId) {
        return plans.read(new PlanId(planId).stream()).chain(history -> found(caller, action, history));
    }

    private Uni<Found> found(Caller caller, Action action, History<PlanEvent> history) {
        Plan.Open plan = open(history.replay(decider));
        Set<CaseId> incidents = plan.incidents().cases();
        return walls.byCase(cases(history)).chain(around -> {
            Set<CaseId> known = known(caller, action, around);
            if (Collections.disjoint(known, incidents)) {
                throw new NotHere();
            }
            return deliveries(plan.only(known).measures().ids())
                    .map(delivered -> new Found(plan, known, history.events(), delivered));
        });
    }

    private Uni<Map<MeasureId, List<Recorded<MeasureEvent>>>> deliveries(List<MeasureId> ids) {
        return Together.ask(ids, id -> measures.read(id.stream()).map(of -> Map.entry(id, of.events())))
                .map(all -> all.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }

    /** All cases that the history names: the incidents, and the cases in which a party was recognised. */
    private static Set<CaseId> cases(History<PlanEvent> history) {
        return history.events().stream()
                .map(recorded -> recorded.event().caseId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The cases on which the caller may carry out the action. A case whose conflict wall is not known here yet is
     * missing from {@code around}, so nobody may know of it.
     */
    private static Set<CaseId> known(Caller caller, Action action, Map<CaseId, CaseAccess> around) {
        return around.entrySet().stream()
                .filter(each ->
                        Access.decide(caller, action, new Resource.OfCase(Wall.around(each.getKey(), each.getValue())))
                                instanceof Verdict.Permit)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Plan.Open open(Plan plan) {
        return switch (plan) {
            case Plan.Open open -> open;
            case Plan.Unknown _ -> throw new NotHere();
        };
    }
}
