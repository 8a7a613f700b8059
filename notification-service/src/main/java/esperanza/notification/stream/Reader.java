package esperanza.notification.stream;

import esperanza.notification.timeline.Sights;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.access.Access;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Action;
import esperanza.runtime.access.Caller;
import esperanza.runtime.access.Wall;

/** The caller that a stream is for, and what this caller sees. */
record Reader(Caller caller, Sights sights) {

    Sight sees(TimelineEntry entry, Wall around) {
        return Access.admits(around, caller, Action.FOLLOW_CASES) ? sights.of(caller, entry) : Sight.NONE;
    }
}
