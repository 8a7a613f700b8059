package esperanza.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * The access to one case.
 *
 * @param shutTo exclusion tags, mixed with decoys; the holder of a tag must not learn that the case exists
 * @param sealed true: only assigned persons and those who oversee know of the case
 * @param seats capacity → tags of those assigned now. A capacity is present from its first assignment on, even if
 *     nobody is left. GLASS: who broke the glass; ignored on a sealed case
 */
public record CaseAccess(Set<String> shutTo, boolean sealed, Map<String, Set<String>> seats) {

    private static final String GLASS = "GLASS";

    public CaseAccess {
        shutTo = Set.copyOf(shutTo);
        seats = Map.copyOf(seats);
    }

    public static CaseAccess shutTo(Collection<String> marks) {
        return new CaseAccess(Set.copyOf(marks), false, Map.of());
    }

    /**
     * True if a caller with these tags, acting in these capacities, may know of the case. Excluded tags never may. All
     * others may in one of three cases: they oversee, they are assigned, or nobody was ever assigned in their capacity
     * and the case is not sealed.
     */
    boolean mayKnow(Set<String> marks, Set<Capacity> capacities) {
        if (!Collections.disjoint(shutTo, marks) || capacities.isEmpty()) {
            return false;
        }
        boolean assigned = seats.entrySet().stream()
                .filter(each -> !sealed || !each.getKey().equals(GLASS))
                .anyMatch(each -> !Collections.disjoint(each.getValue(), marks));
        return capacities.contains(Capacity.OVERSIGHT)
                || assigned
                || !sealed && capacities.stream().anyMatch(each -> !seats.containsKey(each.name()));
    }
}
