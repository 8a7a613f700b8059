package esperanza.investigation.figures.domain;

import esperanza.protocol.disclosure.Disclosure;
import java.util.HashMap;
import java.util.Map;

/**
 * How the numbers of a tile move from frame to frame: each is a multiple of {@link Disclosure#FEWEST}, moves by the rule of
 * {@link Disclosure}, is never more than is true, and never falls.
 *
 * <p>So each sum and each difference of numbers, of one frame or of several, is a multiple of five: never a group of one
 * to four cases. A number is therefore at least true: a few cases more may wait.
 */
public final class Steps {

    /** Says whether the number of a milestone is far enough from what was shown last. */
    @FunctionalInterface
    public interface Moves {

        boolean isFarEnough(String milestone, int then, int now);
    }

    private Steps() {}

    /**
     * The numbers of the next frame.
     *
     * @param cases how many cases the tile holds
     * @param before the numbers of the last frame, {@code now} the exact ones; a number that is missing is 0
     */
    public static Map<String, Integer> next(
            Milestones milestones, int cases, Map<String, Integer> before, Map<String, Integer> now, Moves moves) {
        Map<String, Integer> next = new HashMap<>();
        for (Milestone each : milestones.counted()) {
            int exact = each.partOf().isEmpty() ? cases : now.getOrDefault(each.code(), 0);
            int most = each.partOf().stream().map(next::get).reduce(exact, Math::min);
            int then = before.getOrDefault(each.code(), 0);
            boolean rises = most > then && moves.isFarEnough(each.code(), then, most);
            next.put(each.code(), rises ? Math.toIntExact(Disclosure.shown(most)) : then);
        }
        return next;
    }
}
