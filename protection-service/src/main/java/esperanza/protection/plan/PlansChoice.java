package esperanza.protection.plan;

import esperanza.protection.plan.read.PlansFilter;
import esperanza.protection.plan.read.PlansOrder;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.runtime.refusal.Narrowing;
import java.util.Optional;
import java.util.UUID;

/** A list of plans as a person asks for it: each part is a code or a number, and what is absent does not narrow. */
public record PlansChoice(
        Optional<String> kind, Optional<Boolean> urgent, Optional<String> number, Optional<String> order) {

    /** Fails with 422 at the part that says no code of its list, or no number of a case. */
    public PlansFilter filter(Optional<UUID> ofCase) {
        return new PlansFilter(
                ofCase,
                Narrowing.code(PartyKind.class, "/kind", kind),
                urgent,
                Narrowing.number("/number", number),
                Narrowing.code(PlansOrder.class, "/order", order).orElse(PlansOrder.OPENED));
    }
}
