package esperanza.notification.stream.rest;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.Wall;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.TimelineEntry;
import java.util.Optional;

/** The caller that a stream is for, what it carries, and what this caller sees. */
record Reader(Caller caller, Lane lane, TimelineVisibility sights) {

    /**
     * How much this reader sees of an entry of its lane. Empty: nothing. A person who was paged for an alert follows it
     * in the lane of the alerts, assigned to its case or not.
     */
    Optional<Visibility> sees(TimelineEntry entry, Wall around) {
        if (lane == Lane.ALERTS && entry.called().contains(caller.pseudonym()) && !Access.excludes(around, caller)) {
            return Optional.of(Visibility.FULL);
        }
        return lane.carries(entry) && Access.admits(around, caller, lane.action())
                ? Optional.of(sights.of(caller, entry)).filter(lane::shows)
                : Optional.empty();
    }
}
