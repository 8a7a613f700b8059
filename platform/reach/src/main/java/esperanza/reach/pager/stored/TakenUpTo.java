package esperanza.reach.pager.stored;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The position up to which the service that calls people has taken our events. What was published while it lived counts
 * as taken only when it still lives a while later, because the broker sees its end late.
 */
final class TakenUpTo {

    private record Look(Instant at, long published) {}

    private final Duration late;
    private final Deque<Look> looks = new ArrayDeque<>();
    private volatile long position;

    /** @param late how long after its end the service may still seem to live */
    TakenUpTo(Duration late, long position) {
        this.late = late;
        this.position = position;
    }

    long position() {
        return position;
    }

    /**
     * @param published the position up to which events are published now
     * @param lives whether the service seems to live now
     */
    void look(Instant now, long published, boolean lives) {
        if (!lives) {
            looks.clear();
            return;
        }
        looks.add(new Look(now, published));
        while (!looks.isEmpty() && !looks.peek().at.plus(late).isAfter(now)) {
            position = Math.max(position, looks.poll().published);
        }
    }
}
