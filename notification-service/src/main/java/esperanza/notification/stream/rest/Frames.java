package esperanza.notification.stream.rest;

import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.AlertAbout;
import esperanza.notification.timeline.read.AlertClocks;
import esperanza.notification.timeline.read.TimelineEntries;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.WallProjection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads stretches of the log and makes frames of them. */
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

    private final Queries queries;
    private final Readers readers;
    private final Walls walls;
    private final InstantSource clock;
    private final LogReader log;
    private final TimelineEntries entries;
    private final AlertClocks alerts;
    private final Cursors cursors;
    private final EventJson json;
    private final LateCases late;

    Frames(
            Queries queries,
            Readers readers,
            Walls walls,
            InstantSource clock,
            LogReader log,
            TimelineEntries entries,
            AlertClocks alerts,
            Cursors cursors,
            EventJson json,
            @ConfigProperty(name = "esperanza.stream.late-after", defaultValue = "10s") Duration patience) {
        this.queries = queries;
        this.readers = readers;
        this.walls = walls;
        this.clock = clock;
        this.log = log;
        this.entries = entries;
        this.alerts = alerts;
        this.cursors = cursors;
        this.json = json;
        this.late = new LateCases(patience);
    }

    /**
     * The frames after a position, as far as it is known to whom each case is shut. The stretch ends where the first of
     * these applies:
     *
     * <ol>
     * <li>the walls projection has not read any further;
     * <li>the next event is of a case whose report has not come, and the wait for that report is not over;
     * <li>the page is full.
     * </ol>
     *
     * <p>When the wait for a report is over, nobody sees the events of its case until it has come, and nothing else
     * waits for it.
     */
    Uni<Stretch> after(long position) {
        return log.after(position, PAGE).chain(this::asFarAsWallsAreRead).chain(page -> queries.on(
                        client -> alerts.about(client, page))
                .chain(about -> stretch(position, page, about)));
    }

    private Uni<List<StoredEvent>> asFarAsWallsAreRead(List<StoredEvent> page) {
        return page.isEmpty()
                ? Uni.createFrom().item(page)
                : readers.caughtUp(WallProjection.NAME, page.getLast().position())
                        .chain(all -> all ? Uni.createFrom().item(page) : asFarAsRead(page));
    }

    private Uni<List<StoredEvent>> asFarAsRead(List<StoredEvent> page) {
        return readers.readUpTo(WallProjection.NAME).map(upTo -> page.stream()
                .takeWhile(stored -> stored.position() <= upTo)
                .toList());
    }

    /** The last position of the log. */
    Uni<Long> last() {
        return queries.rows(LAST, Tuple.tuple(), row -> row.getLong("last")).map(List::getFirst);
    }

    private Uni<Stretch> stretch(long position, List<StoredEvent> page, Map<UUID, AlertAbout> about) {
        Map<Long, List<TimelineEntry>> told = new HashMap<>();
        page.forEach(stored -> told.put(stored.position(), entries.of(stored, about)));
        Set<CaseId> cases = told.values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> entry.cases().stream())
                .collect(Collectors.toSet());
        return walls.byCase(cases).map(around -> {
            Instant now = clock.instant();
            late.remove(around.keySet());
            late.met(cases.stream().filter(of -> !around.containsKey(of)).toList(), now);
            List<StoredEvent> known = page.stream()
                    .takeWhile(stored -> told.get(stored.position()).stream()
                            .flatMap(entry -> entry.cases().stream())
                            .allMatch(of -> around.containsKey(of) || late.isLate(of, now)))
                    .toList();
            List<Frame> frames = known.stream()
                    .flatMap(stored -> told.get(stored.position()).stream())
                    .map(entry -> new Frame(entry, TimelineVisibility.wall(entry, around), cursors, json))
                    .toList();
            long upTo = known.isEmpty() ? position : known.getLast().position();
            return new Stretch(frames, upTo, known.size() == PAGE);
        });
    }
}
