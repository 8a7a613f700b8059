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
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanDecider;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds a plan, restricted to the cases that the caller may know of. A caller who may know of none of its incidents
 * gets {@link NotHere}.
 */
@Singleton
public class FindPlan {

    /**
     * A plan and its history.
     *
     * @param plan open, or joined into another
     * @param known cases in the history that the caller may know of; at least one of them is an incident of the plan
     */
    public record Found(Plan plan, Set<CaseId> known, List<Recorded<PlanEvent>> history) {

        /**
         * Number of events of known cases. The caller gets this as the version, so that no number gives hidden events
         * away.
         */
        public int version() {
            return (int) history.stream().filter(this::isKnown).count();
        }

        /** The version after the caller's command. */
        public int version(Outcome<PlanEvent> outcome) {
            int read = history.getLast().version();
            long before = history.stream()
                    .filter(event -> event.version() <= outcome.version() && isKnown(event))
                    .count();
            return (int) before
                    + (int) outcome.events().stream()
                            .filter(event -> event.version() > read)
                            .count();
        }

        private boolean isKnown(Recorded<PlanEvent> recorded) {
            return known.contains(recorded.event().caseId());
        }
    }

    private final Walls walls;
    private final EventStore<PlanEvent> store;
    private final PlanDecider decider = new PlanDecider();

    FindPlan(Walls walls, EventStore<PlanEvent> store) {
        this.walls = walls;
        this.store = store;
    }

    /**
     * The plan, for a caller who may carry out the action on at least one incident. Fails with {@link NotHere} for all
     * others.
     */
    public Uni<Found> found(Caller caller, Action action, UUID planId) {
        return store.read(new PlanId(planId).stream()).chain(history -> found(caller, action, history));
    }

    private Uni<Found> found(Caller caller, Action action, History<PlanEvent> history) {
        Plan plan = history.replay(decider);
        Set<CaseId> incidents = open(plan).incidents().cases();
        return walls.byCase(cases(history)).map(around -> {
            Set<CaseId> known = known(caller, action, around);
            if (Collections.disjoint(known, incidents)) {
                throw new NotHere();
            }
            return new Found(plan, known, history.events());
        });
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
            case Plan.Joined(var was, var _) -> was;
            case Plan.Unknown _, Plan.JoinedBeforeOpened _ -> throw new NotHere();
        };
    }
}
