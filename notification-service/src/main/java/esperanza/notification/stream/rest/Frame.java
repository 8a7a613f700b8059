package esperanza.notification.stream.rest;

import esperanza.access.Access.Visibility;
import esperanza.access.Wall;
import esperanza.notification.stream.rest.ReadSoFar.Told;
import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.StreamItems;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An entry ready to be sent: written once for each level of visibility, when the first reader needs it. */
final class Frame {

    private final Told told;
    private final Wall around;
    private final StreamItems items;
    private final Cursors cursors;
    private final EventJson json;
    private final Map<Visibility, byte[]> written = new EnumMap<>(Visibility.class);

    Frame(Told told, Wall around, StreamItems items, Cursors cursors, EventJson json) {
        this.told = told;
        this.around = around;
        this.items = items;
        this.cursors = cursors;
        this.json = json;
    }

    /** Whether a follower for whom the log was read up to this position has yet to be told. */
    boolean isNewAfter(long position) {
        return told.late() || told.entry().position() > position;
    }

    Optional<byte[]> to(Reader reader) {
        return reader.sees(told.entry(), around).map(this::written);
    }

    private synchronized byte[] written(Visibility sight) {
        return written.computeIfAbsent(sight, this::message);
    }

    /** An event of several cases is one entry of each. */
    private byte[] message(Visibility sight) {
        TimelineItem item = TimelineItem.as(sight, told.entry(), cursors).orElseThrow();
        String id = item.id() + '/' + item.caseId();
        return items.message(cursors.cursor(told.resume()), id, item.at(), json.bytes(item));
    }
}
