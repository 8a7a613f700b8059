package esperanza.protection.decision;

import esperanza.access.NotHere;
import esperanza.kernel.store.Outcome;
import esperanza.protection.decision.domain.Ballot;
import esperanza.protection.decision.domain.DecisionCommand;
import esperanza.protection.decision.domain.DecisionEvent;
import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.decision.domain.DecisionRule;
import esperanza.protection.decision.domain.PreparedMatter;
import esperanza.protection.measure.domain.PlanId;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;

/** The matters that plans prepared. A plan tells who may know of a matter, and whether its basis still holds. */
public interface PreparedMatters {

    /**
     * Handles a command on a decision. Fails with {@link NotHere} if the caller may know of no incident of the plan, and
     * with {@link DecisionRule#NO_SUCH_DECISION} if they may not know of the matter.
     *
     * @param command puts the command together for the matter as its plan prepared it
     */
    Uni<Outcome<DecisionEvent>> handle(
            Asked<?> asked,
            PlanId plan,
            DecisionId id,
            Function<PreparedMatter, Uni<? extends DecisionCommand>> command);

    /** The same for a vote: it rests on no version, because members vote at the same time. */
    Uni<Outcome<DecisionEvent>> vote(
            Asked<?> asked,
            PlanId plan,
            DecisionId id,
            Function<PreparedMatter, Uni<? extends DecisionCommand>> command);

    /** The last vote of each seat. Opened to be counted, and shown to nobody. The oldest are sealed under the plan. */
    Uni<Ballot> ballot(PlanId plan, DecisionId id);
}
