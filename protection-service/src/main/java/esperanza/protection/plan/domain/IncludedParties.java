package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parties that were recognised as the party of the plan.
 *
 * @param byCase each party, and the case that brought it; in the order in which they came
 */
public record IncludedParties(Map<PartyRef, CaseId> byCase) {

    static final IncludedParties NONE = new IncludedParties(Map.of());

    /** This party and the included ones. */
    List<PartyRef> after(PartyRef first) {
        return Stream.concat(Stream.of(first), byCase.keySet().stream()).toList();
    }

    /** The included parties among these, in the order in which they came. */
    List<PartyRef> among(List<PartyRef> parties) {
        return byCase.keySet().stream().filter(parties::contains).toList();
    }

    IncludedParties broughtBy(Set<CaseId> cases) {
        return new IncludedParties(InOrder.only(byCase, each -> cases.contains(each.getValue())));
    }

    IncludedParties with(PartyRef another, CaseId by) {
        return new IncludedParties(InOrder.with(byCase, another, by));
    }

    IncludedParties without(List<PartyRef> apart) {
        return new IncludedParties(InOrder.only(byCase, each -> !apart.contains(each.getKey())));
    }
}
