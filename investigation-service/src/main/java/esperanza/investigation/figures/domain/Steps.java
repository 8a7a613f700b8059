package esperanza.investigation.figures.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * The one rule by which the numbers of a tile move from frame to frame: each is a multiple of {@link #FEWEST}, never
 * more than is true, and never falls.
 *
 * <p>So each sum and each difference of numbers, of one frame or of several, is a multiple of five: never a group of one
 * to four cases. A number is therefore at least true: a few cases more may wait.
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
            int exact = each.partOf().isEmpty() ? cases : now.getOrDefault(each.code(), 0);
            int most = each.partOf().stream().map(next::get).reduce(exact, Math::min);
            next.put(each.code(), Math.max(before.getOrDefault(each.code(), 0), most - most % FEWEST));
        }
        return next;
    }
}
