package esperanza.access;

import esperanza.kernel.CaseId;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The walls and assignments of one case or several. A caller who must not know of one of the cases must not know of a
 * resource that belongs to all of them.
 *
 * @param known false: the report of a case has not arrived yet, so everybody inside the mechanism gets 404
 */
public record Wall(Map<CaseId, CaseAccess> cases, boolean known) {

    public static final Wall UNKNOWN = new Wall(Map.of(), false);

    /** The wall of a resource that belongs to no case. */
    public static final Wall NONE = new Wall(Map.of(), true);

    public Wall {
        cases = Map.copyOf(cases);
    }

    public static Wall around(CaseId of, CaseAccess around) {
        return new Wall(Map.of(of, around), true);
    }

    /**
     * The wall of all these cases together.
     *
     * @param around the walls by case, possibly of other cases too. If the wall of one case is missing, the whole is
     *     not known
     */
    public static Wall around(Set<CaseId> of, Map<CaseId, CaseAccess> around) {
        Map<CaseId, CaseAccess> known = of.stream()
                .filter(around::containsKey)
                .collect(Collectors.toUnmodifiableMap(each -> each, around::get));
        return new Wall(known, known.size() == of.size());
    }

    /** True if one of the cases excludes the bearer of this key, for any action. */
    public boolean shuts(TagKey key) {
        return !known
                || cases.entrySet().stream()
                        .anyMatch(each -> each.getValue().shutTo().contains(key.on(each.getKey())));
    }

    boolean admits(Collection<TagKey> keys, Set<Capacity> capacities) {
        return known
                && cases.entrySet().stream()
                        .allMatch(each -> each.getValue().mayKnow(marks(keys, each.getKey()), capacities));
    }

    private static Set<String> marks(Collection<TagKey> keys, CaseId of) {
        return keys.stream().map(key -> key.on(of)).collect(Collectors.toUnmodifiableSet());
    }
}
