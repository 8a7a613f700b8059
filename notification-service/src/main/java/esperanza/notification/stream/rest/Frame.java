package esperanza.notification.stream.rest;

import esperanza.access.Access.Visibility;
import esperanza.access.Wall;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.notification.timeline.view.TimelineItem;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.SseWords;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** An entry ready to be sent: written once for each level of visibility, when the first reader needs it. */
final class Frame {

    private final TimelineEntry entry;
    private final Wall around;
    private final long position;
    private final String resume;
    private final Cursors cursors;
    private final EventJson json;
    private final Map<Visibility, OutboundSseEvent> written = new EnumMap<>(Visibility.class);

    /**
     * @param position a follower for whom the log was read up to here has had the frame
     * @param resume the cursor from which a reader resumes who got this frame last
     */
    Frame(TimelineEntry entry, Wall around, long position, String resume, Cursors cursors, EventJson json) {
        this.entry = entry;
        this.around = around;
        this.position = position;
        this.resume = resume;
        this.cursors = cursors;
        this.json = json;
    }

    long position() {
        return position;
    }

    Optional<OutboundSseEvent> to(Reader reader) {
        Visibility sight = reader.sees(entry, around);
        return sight == Visibility.NONE ? Optional.empty() : Optional.of(written(sight));
    }

    private synchronized OutboundSseEvent written(Visibility sight) {
        return written.computeIfAbsent(
                sight,
                _ -> SseWords.event(
                        resume,
                        new String(
                                json.bytes(
                                        TimelineItem.as(sight, entry, cursors).orElseThrow()),
                                StandardCharsets.UTF_8)));
    }
}
