package esperanza.notification.stream.rest;

import esperanza.access.Access.Visibility;
import esperanza.notification.NotificationAction;
import esperanza.notification.timeline.read.TimelineEntry;

/** What a stream carries. A reader of a lane never waits behind entries that the lane does not carry. */
enum Lane {
    CASES(NotificationAction.FOLLOW_CASES),

    /** Alerts that the reader sees in full: that it is an alert is already more than a milestone tells. */
    ALERTS(NotificationAction.FOLLOW_ALERTS);

    private final NotificationAction action;

    Lane(NotificationAction action) {
        this.action = action;
    }

    NotificationAction action() {
        return action;
    }

    boolean carries(TimelineEntry entry) {
        return this == CASES || entry.isOfAnAlert();
    }

    boolean shows(Visibility sight) {
        return sight == Visibility.FULL || this == CASES && sight == Visibility.MILESTONE;
    }
}
