package esperanza.notification.stream.rest;

import esperanza.access.Access.Visibility;
import esperanza.notification.NotificationAction;
import esperanza.notification.alert.domain.PageId;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.rest.StreamItems;
import java.time.Duration;
import java.util.Set;

/** What a stream carries. A reader of a lane never waits behind entries that the lane does not carry. */
enum Lane {
    CASES(CaseStreamResource.STREAM, NotificationAction.FOLLOW_CASES, "case-stream", 200, Duration.ofMillis(20)),

    /** Alerts that the reader sees in full: that it is an alert is already more than a milestone tells. */
    ALERTS(AlertStreamResource.STREAM, NotificationAction.FOLLOW_ALERTS, "alert-stream", 1_000, Duration.ofMillis(4));

    /** The type of the CloudEvents of both lanes, because an entry is the same in both. */
    static final String ENTRY = "esperanza.notification.timeline-entry.v1";

    private static final Set<String> OF_ALERTS = Set.of("alert", PageId.CATEGORY);

    private final StreamItems items;
    private final NotificationAction action;
    private final String worker;
    private final int page;
    private final Duration interval;

    /**
     * @param stream its address
     * @param page so many events are read at once; most of them are not of the alerts
     * @param interval the minimum interval between two rounds under load, so that one round does the work of many:
     *     nobody notices 20 ms in a timeline
     */
    Lane(String stream, NotificationAction action, String worker, int page, Duration interval) {
        this.items = new StreamItems(stream, ENTRY);
        this.action = action;
        this.worker = worker;
        this.page = page;
        this.interval = interval;
    }

    /** The messages of the stream. */
    StreamItems items() {
        return items;
    }

    Duration interval() {
        return interval;
    }

    String worker() {
        return worker;
    }

    int page() {
        return page;
    }

    /** False for an event that has no entry in this lane: it is not looked at. */
    boolean reads(StoredEvent event) {
        return this == CASES || OF_ALERTS.contains(event.stream().category());
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
