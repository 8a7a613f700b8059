package esperanza.runtime.access;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;

/**
 * What stands around one case.
 *
 * @param shutTo marks of those who must not learn that it exists, among others that are nobody's
 * @param sealed true: beside who oversees, only who is assigned knows of it
 * @param seats by capacity in which somebody was ever assigned, the marks of those who are now; GLASS: who broke it, which is
 *     of no use once the case is sealed
 */
public record Around(Set<String> shutTo, boolean sealed, Map<String, Set<String>> seats) {

    private static final String GLASS = "GLASS";

    public Around {
        shutTo = Set.copyOf(shutTo);
        seats = Map.copyOf(seats);
    }

    public static Around shutTo(Collection<String> marks) {
        return new Around(Set.copyOf(marks), false, Map.of());
    }

    /** The wall comes first; then who oversees, who is assigned, and a capacity in which nobody ever was. */
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
