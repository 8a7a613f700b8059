package esperanza.runtime.access;

import esperanza.kernel.CaseId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands around one case or several: whoever must not know of one of them must not know of what belongs to all.
 *
 * @param known false: what the reports say is not known yet, so it is shut to everybody inside
 */
public record Wall(Map<CaseId, Around> cases, boolean known) {

    public static final Wall UNKNOWN = new Wall(Map.of(), false);

    /** Of something that belongs to no case. */
    public static final Wall NONE = new Wall(Map.of(), true);

    public Wall {
        cases = Map.copyOf(cases);
    }

    public static Wall around(CaseId of, Around around) {
        return new Wall(Map.of(of, around), true);
    }

    /**
     * Around all of these together.
     *
     * @param around by case, of others too; one that is missing is not known yet, and so is the whole
     */
    public static Wall around(Set<CaseId> of, Map<CaseId, Around> around) {
        Map<CaseId, Around> known = of.stream()
                .filter(around::containsKey)
                .collect(Collectors.toUnmodifiableMap(each -> each, around::get));
        return new Wall(known, known.size() == of.size());
    }

    /** Whether the case is shut to whoever bears this key, whatever they do. */
    public boolean shuts(MarkKey key) {
        return !known
                || cases.entrySet().stream()
                        .anyMatch(each -> each.getValue().shutTo().contains(key.on(each.getKey())));
    }

    boolean admits(Collection<MarkKey> keys, Set<Capacity> capacities) {
        return known
                && cases.entrySet().stream()
                        .allMatch(each -> each.getValue().mayKnow(marks(keys, each.getKey()), capacities));
    }

    private static Set<String> marks(Collection<MarkKey> keys, CaseId of) {
        return keys.stream().map(key -> key.on(of)).collect(Collectors.toUnmodifiableSet());
    }
}
