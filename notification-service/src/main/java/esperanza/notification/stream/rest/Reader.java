package esperanza.notification.stream.rest;

import esperanza.access.Access;
import esperanza.access.Access.Sight;
import esperanza.access.Caller;
import esperanza.access.Wall;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.Sights;
import esperanza.notification.timeline.read.TimelineEntry;

/** The caller that a stream is for, and what this caller sees. */
record Reader(Caller caller, Sights sights) {

    Sight sees(TimelineEntry entry, Wall around) {
        return Access.admits(around, caller, NotificationAction.FOLLOW_CASES) ? sights.of(caller, entry) : Sight.NONE;
    }
}
