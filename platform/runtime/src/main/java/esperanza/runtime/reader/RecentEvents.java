package esperanza.runtime.reader;

import esperanza.runtime.log.StoredEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The newest events of the log in memory, in the order of their positions and without a hole. Holds at most a given
 * number of events; the oldest ones go first. May be used by several threads.
 */
final class RecentEvents {

    private final StoredEvent[] events;
    private long last;
    private int held;

    RecentEvents(int capacity) {
        this.events = new StoredEvent[capacity];
    }

    /** Forgets everything. The next event to be added is the one after this position. */
    synchronized void beginAfter(long position) {
        Arrays.fill(events, null);
        last = position;
        held = 0;
    }

    /** Forgets everything. Nothing is answered until {@link #beginAfter}. */
    synchronized void forget() {
        beginAfter(-1);
    }

    /** The position of the newest event, held or not. */
    synchronized long last() {
        return last;
    }

    /** The newest event; empty if none is held. */
    synchronized Optional<StoredEvent> newest() {
        return held == 0 ? Optional.empty() : Optional.of(events[place(last)]);
    }

    /**
     * Adds events, given by position, that follow the newest one; those that are known already are left out.
     *
     * @return false if one of them does not follow: it and all behind it are not added
     */
    synchronized boolean add(List<StoredEvent> following) {
        for (StoredEvent event : following) {
            if (event.position() > last + 1) {
                return false;
            }
            if (event.position() == last + 1) {
                last = event.position();
                events[place(last)] = event;
                held = Math.min(held + 1, events.length);
            }
        }
        return true;
    }

    /**
     * Up to {@code limit} events after the position, in order.
     *
     * @return empty if an event in between is not held, or if the position lies behind the newest event
     */
    synchronized Optional<List<StoredEvent>> after(long position, int limit) {
        if (position > last || position < last - held) {
            return Optional.empty();
        }
        List<StoredEvent> page = new ArrayList<>();
        for (long at = position + 1; at <= last && page.size() < limit; at++) {
            page.add(events[place(at)]);
        }
        return Optional.of(page);
    }

    private int place(long position) {
        return (int) (position % events.length);
    }
}
