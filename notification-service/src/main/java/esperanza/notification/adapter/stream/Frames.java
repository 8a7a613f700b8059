package esperanza.notification.adapter.stream;

import esperanza.notification.adapter.rest.Cursors;
import esperanza.notification.read.timeline.AlertClocks;
import esperanza.notification.read.timeline.TimelineEntries;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Stretches of the log as frames. */
@ApplicationScoped
class Frames {

    /** @param upTo the last position that was read; not every event makes a frame */
    record Stretch(List<Frame> frames, long upTo, boolean full) {

        List<OutboundSseEvent> to(Reader reader) {
            return frames.stream()
                    .map(frame -> frame.to(reader))
                    .flatMap(Optional::stream)
                    .toList();
        }
    }

    private static final int PAGE = 200;
    private static final String LAST = "select coalesce(max(position), 0) last from event";

    private final Pool pool;
    private final LogReader log;
    private final TimelineEntries entries;
    private final AlertClocks alerts;
    private final Cursors cursors;
    private final EventJson json;

    Frames(Pool pool, LogReader log, TimelineEntries entries, AlertClocks alerts, Cursors cursors, EventJson json) {
        this.pool = pool;
        this.log = log;
        this.entries = entries;
        this.alerts = alerts;
        this.cursors = cursors;
        this.json = json;
    }

    Uni<Stretch> after(long position) {
        return cursors.writer().chain(writer -> log.after(position, PAGE)
                .chain(page -> alerts.clocks(pool, page).map(clocks -> stretch(position, page, clocks, writer))));
    }

    /** The end of the log. */
    Uni<Long> last() {
        return pool.query(LAST).execute().map(rows -> rows.iterator().next().getLong("last"));
    }

    private Stretch stretch(long position, List<StoredEvent> page, Map<UUID, String> clocks, Cursors.Writer writer) {
        List<Frame> frames = page.stream()
                .flatMap(stored -> entries.of(stored, clocks).stream())
                .map(entry -> new Frame(entry, writer, json))
                .toList();
        long upTo = page.isEmpty() ? position : page.getLast().position();
        return new Stretch(frames, upTo, page.size() == PAGE);
    }
}
