package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protection.measure.domain.PlanId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The parties that were recognised as the party of the plan.
 *
 * @param byWay the case that brought each party; in the order in which they came
 */
public record IncludedParties(Map<Way, CaseId> byWay) {

    /** @param through the plan that brought the party, because it was joined into this one */
    public record Way(PlanId through, PartyRef party) {}

    static final IncludedParties NONE = new IncludedParties(Map.of());

    /** This party and the included ones. */
    List<PartyRef> after(PartyRef first) {
        return Stream.concat(Stream.of(first), byWay.keySet().stream().map(Way::party))
                .distinct()
                .toList();
    }

    /** The parties among these that came through that plan, in the order in which they came. */
    List<PartyRef> among(PlanId through, List<PartyRef> parties) {
        return byWay.keySet().stream()
                .filter(way -> way.through().equals(through) && parties.contains(way.party()))
                .map(Way::party)
                .toList();
    }

    boolean has(Way way) {
        return byWay.containsKey(way);
    }

    IncludedParties broughtBy(Set<CaseId> cases) {
        return new IncludedParties(InOrder.only(byWay, each -> cases.contains(each.getValue())));
    }

    IncludedParties with(Way way, CaseId by) {
        return new IncludedParties(InOrder.with(byWay, way, by));
    }

    /** A party that another plan brought too stays. */
    IncludedParties without(PlanId through, List<PartyRef> apart) {
        return new IncludedParties(InOrder.only(
                byWay,
                each -> !each.getKey().through().equals(through)
                        || !apart.contains(each.getKey().party())));
    }
}
