package esperanza.investigation.figures.domain;

import static esperanza.protocol.disclosure.Disclosure.FEWEST;

import esperanza.protocol.diligence.Item;
import esperanza.protocol.diligence.ItemStatus.Status;
import esperanza.protocol.diligence.Tally;
import esperanza.protocol.disclosure.Disclosure;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The mandatory items of the checklist in the cases of a tile: how many apply, and how many of them are met. An item that
 * the software cannot compute is in neither number. Each item is rounded to a multiple of {@link Disclosure#FEWEST} cases by
 * itself, so each sum is one, too. An item that applies in fewer cases is not counted at all. An item that is no longer
 * met is no longer counted, so these numbers may fall.
 */
public final class ItemNumbers {

    public static final String APPLY = "ITEMS";
    public static final String MET = "ITEMS_MET";

    private ItemNumbers() {}

    /**
     * Rounds the met items down and the applicable ones up, so the share is the true one at most, unless an item applies
     * in more cases than the tile shows.
     *
     * @param tally of the cases of a tile that have a file
     * @param shown how many of them the tile shows: no item is shown to apply in more
     */
    public static Map<String, Integer> of(Collection<Item> items, Tally tally, int shown) {
        List<Map<Status, Long>> mandatory = items.stream()
                .filter(Item::mandatory)
                .map(item -> tally.items().getOrDefault(item.id(), Map.of()))
                .toList();
        return Map.of(
                APPLY, mandatory.stream().mapToInt(item -> apply(item, shown)).sum(),
                MET, mandatory.stream().mapToInt(item -> met(item, shown)).sum());
    }

    /** By how much both numbers differ. They move together, so that never more is met than applies. */
    public static int difference(Map<String, Integer> before, Map<String, Integer> now) {
        return Stream.of(APPLY, MET)
                .mapToInt(each -> Math.abs(now.get(each) - before.getOrDefault(each, 0)))
                .sum();
    }

    private static int apply(Map<Status, Long> item, int shown) {
        int cases = item.entrySet().stream()
                .filter(each -> each.getKey().applies())
                .mapToInt(each -> Math.toIntExact(each.getValue()))
                .sum();
        return cases < FEWEST ? 0 : Math.min(shown, Math.ceilDiv(cases, FEWEST) * FEWEST);
    }

    private static int met(Map<Status, Long> item, int shown) {
        int cases = Math.toIntExact(item.getOrDefault(Status.MET, 0L));
        return Math.min(shown, cases - cases % FEWEST);
    }
}
