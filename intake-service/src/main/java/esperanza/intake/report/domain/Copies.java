package esperanza.intake.report.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Changed copies of immutable collections. */
final class Copies {

    private Copies() {}

    static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        Map<K, V> more = new HashMap<>(all);
        more.put(key, value);
        return Map.copyOf(more);
    }

    static <K, V> Map<K, V> without(Map<K, V> all, K key) {
        Map<K, V> fewer = new HashMap<>(all);
        fewer.remove(key);
        return Map.copyOf(fewer);
    }

    static <T> Set<T> with(Set<T> all, T another) {
        Set<T> more = new HashSet<>(all);
        more.add(another);
        return Set.copyOf(more);
    }

    static <T> Set<T> without(Set<T> all, T one) {
        Set<T> fewer = new HashSet<>(all);
        fewer.remove(one);
        return Set.copyOf(fewer);
    }
}
