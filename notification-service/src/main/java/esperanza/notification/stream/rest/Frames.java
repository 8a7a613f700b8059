package esperanza.notification.stream.rest;

import esperanza.access.CaseAccess;
import esperanza.access.Walls;
import esperanza.kernel.CaseId;
import esperanza.notification.stream.rest.ReadSoFar.Next;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.notification.timeline.read.AlertClocks;
import esperanza.notification.timeline.read.TimelineEntries;
import esperanza.notification.timeline.read.TimelineEntry;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.SseWords;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads stretches of the log and makes frames of them. */
@ApplicationScoped
class Frames {

    /**
     * What was read next.
     *
     * @param full true: the log may hold more
     */
    record Stretch(List<Frame> frames, ReadSoFar read, boolean full) {

        /** All that the reader sees of it, in one piece. */
        byte[] to(Reader reader) {
            return SseWords.together(frames.stream()
                    .map(frame -> frame.to(reader))
                    .flatMap(Optional::stream)
                    .toList());
        }
    }

    private static final String LAST = "select coalesce(max(position), 0) last from event";

    private final Queries queries;
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
            Walls walls,
            InstantSource clock,
            LogReader log,
            TimelineEntries entries,
            AlertClocks alerts,
            Cursors cursors,
            EventJson json,
            @ConfigProperty(name = "esperanza.stream.late-after", defaultValue = "10s") Duration patience) {
        this.queries = queries;
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
     * The frames of a lane after a position, each behind the walls as the log tells of them up to the end of the stretch. The
     * entries of a case whose report has not come are set aside, and hold up no other case:
     *
     * <ul>
     * <li>When the report comes, they are told first, in their order.
     * <li>When the wait for the report is over, nobody is told of them.
     * </ul>
     */
    Uni<Stretch> after(ReadSoFar read, Lane lane) {
        return log.after(read.position(), lane.page()).chain(page -> {
            long upTo = page.isEmpty() ? read.position() : page.getLast().position();
            boolean full = page.size() == lane.page();
            return fresh(page.stream().filter(lane::reads).toList())
                    .chain(fresh -> walls.byCase(cases(read.aside(), fresh), upTo)
                            .map(around -> stretch(read, lane, fresh, upTo, full, around)));
        });
    }

    private Uni<List<TimelineEntry>> fresh(List<StoredEvent> events) {
        return queries.on(client -> alerts.about(client, events)).map(about -> events.stream()
                .flatMap(stored -> entries.of(stored, about).stream())
                .toList());
    }

    /** A message without an entry, from which a reader can resume who has read so far. */
    byte[] place(ReadSoFar read) {
        return SseWords.place(cursors.fresh(read.resume()));
    }

    /** The last position of the log. */
    Uni<Long> last() {
        return queries.rows(LAST, Tuple.tuple(), row -> row.getLong("last")).map(List::getFirst);
    }

    private Stretch stretch(
            ReadSoFar read,
            Lane lane,
            List<TimelineEntry> fresh,
            long upTo,
            boolean full,
            Map<CaseId, CaseAccess> around) {
        Next next = read.next(
                fresh,
                upTo,
                entry -> around.keySet().containsAll(entry.cases()),
                awaited(cases(read.aside(), fresh), around.keySet()));
        List<Frame> frames = next.told().stream()
                .map(told ->
                        new Frame(told, TimelineVisibility.wall(told.entry(), around), lane.items(), cursors, json))
                .toList();
        return new Stretch(frames, next.read(), full && next.read().position() == upTo);
    }

    /** True for an entry of a case whose report has not come, as long as the wait for it is not over. */
    private Predicate<TimelineEntry> awaited(Set<CaseId> cases, Set<CaseId> known) {
        Instant now = clock.instant();
        Set<CaseId> unknown = cases.stream().filter(of -> !known.contains(of)).collect(Collectors.toSet());
        late.remove(known);
        late.met(unknown, now);
        Set<CaseId> awaited =
                unknown.stream().filter(of -> !late.isLate(of, now)).collect(Collectors.toSet());
        return entry -> !Collections.disjoint(awaited, entry.cases());
    }

    private static Set<CaseId> cases(List<TimelineEntry> aside, List<TimelineEntry> fresh) {
        return Stream.concat(aside.stream(), fresh.stream())
                .flatMap(entry -> entry.cases().stream())
                .collect(Collectors.toSet());
    }
}
