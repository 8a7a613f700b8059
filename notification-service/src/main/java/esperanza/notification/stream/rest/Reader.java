package esperanza.notification.stream.rest;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.Wall;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The caller that a stream is for, what it carries, and what this caller sees. */
final class Reader {

    private static final int REMEMBERED = 128;

    private final Caller caller;
    private final Lane lane;
    private final TimelineVisibility sights;
    private final BooleanSupplier wallsAreOld;

    /**
     * Whether the caller may know of what lies behind a wall. The entries of a report follow one another within a
     * second, most of them behind the same wall; a wall that has changed is another one.
     */
    private final Map<Wall, Boolean> admitted = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Wall, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };

    private volatile boolean missed;

    Reader(Caller caller, Lane lane, TimelineVisibility sights, BooleanSupplier wallsAreOld) {
        this.caller = caller;
        this.lane = lane;
        this.sights = sights;
        this.wallsAreOld = wallsAreOld;
    }

    /**
     * How much this reader sees of an entry of its lane. Empty: nothing. A person who was paged for an alert follows it
     * in the lane of the alerts, assigned to its case or not. While the walls are too old, nobody else is told of an
     * alert, and the reader has missed something.
     */
    Optional<Visibility> sees(TimelineEntry entry, Wall around) {
        if (lane == Lane.ALERTS && entry.called().contains(caller.pseudonym()) && !Access.excludes(around, caller)) {
            return Optional.of(Visibility.FULL);
        }
        if (!lane.carries(entry) || !isAdmitted(around)) {
            return Optional.empty();
        }
        if (lane == Lane.ALERTS && wallsAreOld.getAsBoolean()) {
            missed = true;
            return Optional.empty();
        }
        return Optional.of(sights.of(caller, entry)).filter(lane::shows);
    }

    /** Whether walls that were too old have hidden an alert, and are known again: the reader has to read the alerts anew. */
    boolean hasToReadAnew() {
        return missed && !wallsAreOld.getAsBoolean();
    }

    private boolean isAdmitted(Wall around) {
        synchronized (admitted) {
            return admitted.computeIfAbsent(around, wall -> Access.admits(wall, caller, lane.action()));
        }
    }
}
