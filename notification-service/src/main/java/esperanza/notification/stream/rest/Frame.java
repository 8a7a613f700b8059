package esperanza.notification.stream.rest;

import esperanza.access.Access.Visibility;
import esperanza.access.Wall;
import esperanza.notification.stream.rest.ReadSoFar.Told;
import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.SseWords;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An entry ready to be sent: written once for each level of visibility, when the first reader needs it. */
final class Frame {

    private final Told told;
    private final Wall around;
    private final Cursors cursors;
    private final EventJson json;
    private final Map<Visibility, byte[]> written = new EnumMap<>(Visibility.class);

    Frame(Told told, Wall around, Cursors cursors, EventJson json) {
        this.told = told;
        this.around = around;
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
        return written.computeIfAbsent(
                sight,
                _ -> SseWords.event(
                        cursors.cursor(told.resume()),
                        json.bytes(TimelineItem.as(sight, told.entry(), cursors).orElseThrow())));
    }
}
