package esperanza.notification.adapter.stream;

import esperanza.notification.adapter.rest.Cursors;
import esperanza.notification.read.timeline.TimelineEntries;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;
import java.util.Optional;

/** Stretches of the log as frames. */
@ApplicationScoped
class Frames {

    /** @param upTo the last position that was read; not every event makes a frame */
    record Stretch(List<Frame> frames, long upTo, boolean full) {

        List<OutboundSseEvent> to(Sights reader) {
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
    private final Cursors cursors;
    private final EventJson json;

    Frames(Pool pool, LogReader log, TimelineEntries entries, Cursors cursors, EventJson json) {
        this.pool = pool;
        this.log = log;
        this.entries = entries;
        this.cursors = cursors;
        this.json = json;
    }

    Uni<Stretch> after(long position) {
        return cursors.writer().chain(writer -> log.after(position, PAGE).map(page -> stretch(position, page, writer)));
    }

    /** The end of the log. */
    Uni<Long> last() {
        return pool.query(LAST).execute().map(rows -> rows.iterator().next().getLong("last"));
    }

    private Stretch stretch(long position, List<StoredEvent> page, Cursors.Writer writer) {
        List<Frame> frames = page.stream()
                .flatMap(stored -> entries.of(stored).stream())
                .map(entry -> new Frame(entry, writer, json))
                .toList();
        long upTo = page.isEmpty() ? position : page.getLast().position();
        return new Stretch(frames, upTo, page.size() == PAGE);
    }
}
