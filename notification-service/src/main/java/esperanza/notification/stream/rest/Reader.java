package esperanza.notification.stream.rest;

import esperanza.access.Access;
import esperanza.access.Access.Visibility;
import esperanza.access.Caller;
import esperanza.access.Wall;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.TimelineEntry;

/** The caller that a stream is for, and what this caller sees. */
record Reader(Caller caller, TimelineVisibility sights) {

    Visibility sees(TimelineEntry entry, Wall around) {
        return Access.admits(around, caller, NotificationAction.FOLLOW_CASES)
                ? sights.of(caller, entry)
                : Visibility.NONE;
    }
}
