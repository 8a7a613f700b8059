package esperanza.protection.plan.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/** Changed copies of maps that keep the order in which their entries came. */
final class InOrder {

    private InOrder() {}

    static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        Map<K, V> more = new LinkedHashMap<>(all);
        more.put(key, value);
        return Collections.unmodifiableMap(more);
    }

    static <K, V> Map<K, V> only(Map<K, V> all, Predicate<Map.Entry<K, V>> kept) {
        Map<K, V> fewer = new LinkedHashMap<>(all);
        fewer.entrySet().removeIf(kept.negate());
        return Collections.unmodifiableMap(fewer);
    }
}
