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

/** An entry ready to be sent: written once for each level of visibility, however many readers there are. */
final class Frame {

    private final TimelineEntry entry;
    private final Wall around;
    private final Map<Visibility, OutboundSseEvent> written = new EnumMap<>(Visibility.class);

    Frame(TimelineEntry entry, Wall around, Cursors cursors, EventJson json) {
        this.entry = entry;
        this.around = around;
        for (Visibility sight : Visibility.values()) {
            TimelineItem.as(sight, entry, cursors).ifPresent(shown -> written.put(sight, event(shown, json)));
        }
    }

    long position() {
        return entry.position();
    }

    Optional<OutboundSseEvent> to(Reader reader) {
        return Optional.ofNullable(written.get(reader.sees(entry, around)));
    }

    private static OutboundSseEvent event(TimelineItem shown, EventJson json) {
        return SseWords.event(shown.id(), new String(json.bytes(shown), StandardCharsets.UTF_8));
    }
}
