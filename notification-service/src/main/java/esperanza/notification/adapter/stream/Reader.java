package esperanza.notification.adapter.stream;

import esperanza.notification.adapter.rest.Sights;
import esperanza.notification.read.timeline.TimelineEntry;
import esperanza.runtime.access.Access.Sight;
import esperanza.runtime.access.Caller;

/** Whom a stream is for, and with that what they see. */
record Reader(Caller caller, Sights sights) {

    Sight sees(TimelineEntry entry) {
        return sights.of(caller, entry);
    }
}
