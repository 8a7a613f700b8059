package esperanza.investigation.figures.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The one rule by which the numbers of a tile move from frame to frame:
 *
 * <ul>
 * <li>A number never falls, and rises by at least {@link #FEWEST}.
 * <li>Within a frame the difference between a milestone and each milestone that is part of it is 0 or at least
 *     {@link #FEWEST}.
 * </ul>
 *
 * So neither a sum nor a difference of numbers, of one frame or of several, is a group of one to four cases. A number
 * is therefore at least true: up to a few cases more may wait.
 */
public final class Steps {

    /** The usual rule for small numbers in public data. Own design, no norm asks for it. */
    public static final int FEWEST = 5;

    private Steps() {}

    /**
     * The numbers of the next frame.
     *
     * @param cases how many cases the tile holds
     * @param before the numbers of the last frame, {@code now} the exact ones; a number that is missing is 0
     */
    public static Map<String, Integer> next(
            Milestones milestones, int cases, Map<String, Integer> before, Map<String, Integer> now) {
        Map<String, Integer> next = new HashMap<>();
        for (Milestone each : milestones.counted()) {
            if (each.partOf().isEmpty()) {
                next.put(each.code(), cases);
                continue;
            }
            List<Integer> wholes = each.partOf().stream().map(next::get).toList();
            int most = wholes.stream().reduce(now.getOrDefault(each.code(), 0), Math::min);
            int last = before.getOrDefault(each.code(), 0);
            int value = most;
            while (value >= last + FEWEST && !isReleasable(value, wholes)) {
                value--;
            }
            next.put(each.code(), value >= last + FEWEST ? value : last);
        }
        return next;
    }

    private static boolean isReleasable(int value, List<Integer> wholes) {
        return wholes.stream().allMatch(whole -> whole == value || whole - value >= FEWEST);
    }
}
