package esperanza.notification.timer.firing;

import esperanza.notification.timer.read.DueTimers.Bounds;
import esperanza.notification.timer.read.DueTimers.Due;
import esperanza.notification.timer.read.DueTimers.Lane;
import esperanza.notification.timer.read.DueTimers.Place;
import esperanza.notification.timer.read.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The timers that are due and not in flight. Each lane is read page by page to its end, and then from its beginning
 * again. A timer that was fired stays in the table until the projection of the timers has read its event.
 */
final class DueQueue {

    /** A timer that is still there after its event was read is fired again, so that nothing is lost silently. */
    private static final Duration AGAIN = Duration.ofSeconds(10);
    /** How far the projection of the timers may be behind what was fired. */
    private static final Duration MOST_UNREAD = Duration.ofSeconds(5);

    /** Reads one page of a lane. */
    @FunctionalInterface
    interface Source {
        List<Due> page(Lane lane, Bounds bounds, Place after, int limit);
    }

    /**
     * The timers to be fired now.
     *
     * @param more whether there may be others
     */
    record Batch(List<Timer> timers, boolean more) {}

    private final Source source;
    private final int limit;
    private final Lateness lateness;
    private final Map<Lane, Place> places = new EnumMap<>(Lane.class);
    private final Map<Timer, Instant> fired = new LinkedHashMap<>();
    private final Deque<Instant> unread = new ArrayDeque<>();

    /** @param limit the largest number of timers that are read at once */
    DueQueue(Source source, int limit, Lateness lateness) {
        this.source = source;
        this.limit = limit;
        this.lateness = lateness;
    }

    /** Reads the next page: the most pressing lane first, and the next lane as far as there is room. */
    Batch next(Bounds bounds) {
        List<Timer> fresh = new ArrayList<>();
        int room = limit;
        boolean more = false;
        for (Lane lane : Lane.values()) {
            if (room > 0) {
                List<Due> page = source.page(lane, bounds, places.getOrDefault(lane, Place.START), room);
                boolean full = page.size() == room;
                places.put(lane, full ? page.getLast().place() : Place.START);
                List<Timer> waiting = page.stream()
                        .map(Due::timer)
                        .filter(timer -> !fired.containsKey(timer))
                        .toList();
                lateness.look(lane, bounds, waiting);
                fresh.addAll(waiting);
                room -= page.size();
                more |= full;
            }
        }
        return new Batch(fresh, more);
    }

    /** These timers were fired until this instant. */
    void fired(List<Timer> timers, Instant at) {
        timers.forEach(timer -> {
            fired.remove(timer);
            fired.put(timer, at);
        });
        unread.add(at);
    }

    /** The projection of the timers has read everything that was recorded until this instant. */
    void read(Instant until, Instant now) {
        while (!unread.isEmpty() && unread.getFirst().isBefore(until)) {
            unread.removeFirst();
        }
        Instant before = now.minus(AGAIN).isBefore(until) ? now.minus(AGAIN) : until;
        Iterator<Instant> oldest = fired.values().iterator();
        while (oldest.hasNext() && oldest.next().isBefore(before)) {
            oldest.remove();
        }
    }

    /** Whether the projection of the timers is so far behind that nothing more is to be fired now. */
    boolean isAhead(Instant now) {
        return !unread.isEmpty() && unread.getFirst().isBefore(now.minus(MOST_UNREAD));
    }

    /** Another leader may have fired meanwhile. */
    void begin() {
        places.clear();
        fired.clear();
        unread.clear();
    }
}
