package esperanza.protection.relocation;

import esperanza.access.NotHere;
import esperanza.kernel.store.Outcome;
import esperanza.protection.measure.domain.PlanId;
import esperanza.protection.relocation.domain.RelocationCommand;
import esperanza.protection.relocation.domain.RelocationEvent;
import esperanza.protection.relocation.domain.RelocationId;
import esperanza.runtime.command.Asked;
import esperanza.runtime.opening.OpenedEvent;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** The relocations of a plan, for those who may know of its cases. */
public interface PlannedRelocations {

    /**
     * Handles a command on the relocations of a plan. Fails with {@link NotHere} if the caller may know of no incident of
     * the plan.
     *
     * @param command puts the command together for the plan as it is
     */
    Uni<Outcome<RelocationEvent>> handle(
            Asked<?> asked, PlanId plan, Function<PersonsPlan, Uni<? extends RelocationCommand>> command);

    /** The plan, as the caller may know of it. Fails with {@link NotHere} likewise. */
    Uni<PersonsPlan> plan(Asked<?> asked, PlanId plan);

    /** The events of a relocation with their words. The opening was recorded before. */
    Uni<List<OpenedEvent>> words(PlanId plan, RelocationId relocation);
}
