package esperanza.protection.adapter.rest;

import esperanza.kernel.store.EventStore;
import esperanza.kernel.store.History;
import esperanza.protection.domain.Incident;
import esperanza.protection.domain.Plan;
import esperanza.protection.domain.PlanDecider;
import esperanza.protection.domain.PlanEvent;
import esperanza.protection.domain.PlanId;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Resource;
import esperanza.runtime.rest.Desk;
import esperanza.runtime.rest.NotHere;
import esperanza.runtime.wall.Walls;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A plan, for whoever may know of all of its cases; for everybody else there is none. */
@Singleton
class PlanFinder {

    /**
     * A plan as it stands.
     *
     * @param plan open, or joined into another
     * @param version of its stream
     */
    record Found(Plan plan, int version) {}

    private final Desk desk;
    private final Walls walls;
    private final EventStore<PlanEvent> store;
    private final PlanDecider decider = new PlanDecider();

    PlanFinder(Desk desk, Walls walls, EventStore<PlanEvent> store) {
        this.desk = desk;
        this.walls = walls;
        this.store = store;
    }

    /** For whoever may do this to it. Fails with {@link NotHere}. */
    Uni<Found> found(Caller caller, Action action, UUID planId) {
        return store.read(new PlanId(planId).stream()).map(this::found).call(found -> walls.around(
                        open(found.plan).incidents().values().stream()
                                .map(Incident::caseId)
                                .toList())
                .invoke(wall -> desk.check(caller, action, new Resource.OfCase(wall))));
    }

    private Found found(History<PlanEvent> history) {
        return switch (history.replay(decider)) {
            case Plan.Unknown _, Plan.JoinedBeforeOpened _ -> throw new NotHere();
            case Plan plan -> new Found(plan, history.head().version());
        };
    }

    private static Plan.Open open(Plan plan) {
        return switch (plan) {
            case Plan.Open open -> open;
            case Plan.Joined(var was, var _) -> was;
            case Plan.Unknown _, Plan.JoinedBeforeOpened _ -> throw new NotHere();
        };
    }
}
