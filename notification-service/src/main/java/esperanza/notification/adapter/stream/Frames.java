package esperanza.notification.adapter.stream;

import esperanza.kernel.CaseId;
import esperanza.notification.adapter.rest.Cursors;
import esperanza.notification.read.timeline.AlertClocks;
import esperanza.notification.read.timeline.TimelineEntries;
import esperanza.notification.read.timeline.TimelineEntry;
import esperanza.runtime.access.Around;
import esperanza.runtime.access.Wall;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.wall.WallProjection;
import esperanza.runtime.wall.Walls;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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

    private static final Duration WALL_KNOWN_WITHIN = Duration.ofSeconds(10);

    private final Pool pool;
    private final Readers readers;
    private final Walls walls;
    private final InstantSource clock;
    private final LogReader log;
    private final TimelineEntries entries;
    private final AlertClocks alerts;
    private final Cursors cursors;
    private final EventJson json;

    Frames(
            Pool pool,
            Readers readers,
            Walls walls,
            InstantSource clock,
            LogReader log,
            TimelineEntries entries,
            AlertClocks alerts,
            Cursors cursors,
            EventJson json) {
        this.pool = pool;
        this.readers = readers;
        this.walls = walls;
        this.clock = clock;
        this.log = log;
        this.entries = entries;
        this.alerts = alerts;
        this.cursors = cursors;
        this.json = json;
    }

    /**
     * What comes after it, up to the first event of a case of which it is not known yet whom it is shut to: that is known soon
     * after, or the event is old, and then nobody sees it.
     */
    Uni<Stretch> after(long position) {
        return cursors.writer().chain(writer -> log.after(position, PAGE)
                .chain(page -> alerts.clocks(pool, page).chain(clocks -> stretch(position, page, clocks, writer))));
    }

    /** The end of the log. */
    Uni<Long> last() {
        return pool.query(LAST).execute().map(rows -> rows.iterator().next().getLong("last"));
    }

    private Uni<Stretch> stretch(
            long position, List<StoredEvent> page, Map<UUID, String> clocks, Cursors.Writer writer) {
        Map<Long, List<TimelineEntry>> told = new HashMap<>();
        page.forEach(stored -> told.put(stored.position(), entries.of(stored, clocks)));
        Set<CaseId> cases = told.values().stream()
                .flatMap(List::stream)
                .map(entry -> new CaseId(entry.caseId()))
                .collect(Collectors.toSet());
        return seen(page).chain(() -> walls.byCase(cases)).map(around -> {
            List<StoredEvent> known = page.stream()
                    .takeWhile(stored -> isOld(stored)
                            || told.get(stored.position()).stream()
                                    .allMatch(entry -> around.containsKey(new CaseId(entry.caseId()))))
                    .toList();
            List<Frame> frames = known.stream()
                    .flatMap(stored -> told.get(stored.position()).stream())
                    .map(entry -> new Frame(entry, wall(entry, around), writer, json))
                    .toList();
            long upTo = known.isEmpty() ? position : known.getLast().position();
            return new Stretch(frames, upTo, known.size() == PAGE);
        });
    }

    private Uni<?> seen(List<StoredEvent> page) {
        return page.isEmpty()
                ? Uni.createFrom().voidItem()
                : readers.seen(WallProjection.NAME, page.getLast().position());
    }

    private boolean isOld(StoredEvent stored) {
        return stored.recordedAt().isBefore(clock.instant().minus(WALL_KNOWN_WITHIN));
    }

    private static Wall wall(TimelineEntry entry, Map<CaseId, Around> around) {
        CaseId of = new CaseId(entry.caseId());
        return Optional.ofNullable(around.get(of))
                .map(known -> Wall.around(of, known))
                .orElse(Wall.UNKNOWN);
    }
}
