package esperanza.protection.decision;

import esperanza.protection.decision.domain.DecisionId;
import esperanza.protection.measure.domain.PlanId;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** The reasons of the decisions of the last year, as keyed hashes: no word can be read from them. */
public interface KnownReasons {

    /** How many decisions on other plans have reasons near-identical to these. */
    Uni<Integer> alike(PlanId plan, List<String> reasons);

    /** Keeps the reasons of a decision for those that follow; those of a matter that is decided anew replace the old. */
    Uni<Void> keep(PlanId plan, DecisionId id, List<String> reasons);
}
