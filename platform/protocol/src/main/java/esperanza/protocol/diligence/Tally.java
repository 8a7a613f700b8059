package esperanza.protocol.diligence;

import esperanza.protocol.diligence.ItemStatus.Status;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * In how many cases each item is what. A justified item counts as what it is.
 *
 * @param cases the number of cases, which is the sum of every item
 * @param items the counts by the id of the item
 */
public record Tally(long cases, Map<String, Map<Status, Long>> items) {

    public static final Tally NOTHING = new Tally(0, Map.of());

    public Tally {
        items = Map.copyOf(items);
    }

    /** @param checklists the status of each item, case by case */
    public static Tally of(Collection<List<ItemStatus>> checklists) {
        Map<String, Map<Status, Long>> items = new HashMap<>();
        checklists.forEach(
                checklist -> checklist.forEach(each -> count(items, each.item().id(), each.status(), 1L)));
        return new Tally(checklists.size(), items);
    }

    /** The cases of both. */
    public Tally plus(Tally other) {
        Map<String, Map<Status, Long>> sum = new HashMap<>();
        Stream.of(items, other.items)
                .forEach(
                        each -> each.forEach((id, counts) -> counts.forEach((status, n) -> count(sum, id, status, n))));
        return new Tally(cases + other.cases, sum);
    }

    private static void count(Map<String, Map<Status, Long>> counts, String item, Status status, long more) {
        counts.computeIfAbsent(item, _ -> new EnumMap<>(Status.class)).merge(status, more, Long::sum);
    }
}
