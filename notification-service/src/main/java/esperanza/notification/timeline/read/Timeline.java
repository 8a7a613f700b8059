package esperanza.notification.timeline.read;

import esperanza.kernel.CaseId;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers: what happened in this case? */
@ApplicationScoped
public class Timeline {

    /** The sort key of the last entry of a page. */
    public record Place(Instant at, long position) {

        public static final Place START = new Place(Instant.EPOCH, 0);
    }

    private static final String PAGE = "select " + StoredEvent.COLUMNS + """
             from timeline t join event e on e.position = t.position
            where t.case_id = $1 and (t.at, t.position) > ($2, $3) order by t.at, t.position limit $4""";
    private static final String PLACE = "select at from timeline where case_id = $1 and position = $2";

    private final Queries queries;
    private final TimelineEntries entries;
    private final AlertClocks alerts;

    Timeline(Queries queries, TimelineEntries entries, AlertClocks alerts) {
        this.queries = queries;
        this.entries = entries;
        this.alerts = alerts;
    }

    /**
     * A page.
     *
     * @param rows how many places the page has; an event without an entry, as this release understands it, has a place
     * @param last the last of them; empty if there is none
     */
    public record Page(List<TimelineEntry> entries, int rows, Optional<Long> last) {}

    /** The entries of a case after the place, in the order of recording; none if no event ever named the case. */
    public Uni<Page> of(CaseId caseId, Place after, int limit) {
        Tuple arguments = Tuple.of(caseId.value(), after.at().atOffset(ZoneOffset.UTC), after.position(), limit);
        return queries.on(client -> client.preparedQuery(PAGE)
                .execute(arguments)
                .map(rows -> Rows.map(rows, StoredEvent::from))
                .chain(events -> page(client, caseId, events)));
    }

    private Uni<Page> page(SqlClient client, CaseId caseId, List<StoredEvent> events) {
        return alerts.about(client, events)
                .map(about -> new Page(
                        events.stream()
                                .flatMap(event -> entry(caseId, event, about))
                                .toList(),
                        events.size(),
                        events.isEmpty()
                                ? Optional.empty()
                                : Optional.of(events.getLast().position())));
    }

    private Stream<TimelineEntry> entry(CaseId caseId, StoredEvent event, Map<UUID, AlertAbout> about) {
        return entries.of(event, about).stream()
                .filter(entry -> entry.caseId().equals(caseId.value()))
                .limit(1);
    }

    /** The place of an entry that was shown; empty if this case has no such entry. */
    public Uni<Optional<Place>> place(CaseId caseId, long position) {
        return queries.rows(
                        PLACE,
                        Tuple.of(caseId.value(), position),
                        row -> new Place(row.getOffsetDateTime("at").toInstant(), position))
                .map(places -> places.stream().findFirst());
    }
}
