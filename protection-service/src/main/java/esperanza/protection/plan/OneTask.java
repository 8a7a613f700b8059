package esperanza.protection.plan;

import static esperanza.protection.ProtectionStreams.PLAN;

import esperanza.kernel.Decider;
import esperanza.protection.plan.domain.Plan;
import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.TaskCommand;
import esperanza.protection.plan.domain.TaskEvent;
import java.util.List;
import java.util.UUID;

/**
 * Decides what an institution says of one task, as if the plan had nothing else: events of other things do not raise the
 * version.
 */
final class OneTask implements Decider<TaskCommand, OneTask.State, PlanEvent> {

    /** @param version number of events of the task */
    record State(Plan plan, int version) {}

    private final UUID task;
    private final int seen;

    /** @param seen the version that the person expects, as given in If-Match */
    OneTask(UUID task, int seen) {
        this.task = task;
        this.seen = seen;
    }

    static boolean isOf(UUID task, PlanEvent event) {
        return event instanceof TaskEvent of && of.taskId().equals(task);
    }

    @Override
    public State initial() {
        return new State(PLAN.type().decider().initial(), 0);
    }

    /** Fails with 412 if the version is not the expected one. */
    @Override
    public List<PlanEvent> decide(State state, TaskCommand command) {
        if (state.version() != seen) {
            throw KnownPart.stale();
        }
        return PLAN.type().decider().decide(state.plan(), command);
    }

    @Override
    public State evolve(State state, PlanEvent event) {
        return new State(
                PLAN.type().decider().evolve(state.plan(), event), state.version() + (isOf(task, event) ? 1 : 0));
    }
}
