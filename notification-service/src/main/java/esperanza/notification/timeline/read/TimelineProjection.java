package esperanza.notification.timeline.read;

import esperanza.notification.alert.domain.PageId;
import esperanza.notification.inbox.IntakeEvent.ReportReceived;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps which events make the history of a case: those of this log that name it, own and mirrored. What an entry says is
 * read from the event.
 */
@ApplicationScoped
public class TimelineProjection implements Projection {

    public static final String NAME = "timeline";

    private static final String INSERT = """
            insert into timeline(case_id, at, position)
            select * from unnest($1::uuid[], $2::timestamptz[], $3::bigint[]) on conflict do nothing""";

    private record Place(UUID caseId, Instant at, long position) {}

    private final TimelineEntries entries;

    TimelineProjection(TimelineEntries entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("timeline");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Place> places = events.stream()
                .filter(event -> isKept(event) && entries.tell(event.stored().type()))
                .flatMap(TimelineProjection::places)
                .toList();
        return new Table(transaction).write(INSERT, places, of -> of.uuids(Place::caseId)
                .instants(Place::at)
                .longs(Place::position));
    }

    /**
     * A page of a round is told live and not kept: it says nothing that the alert's own pages do not say. A hotline's
     * test report belongs to no history.
     */
    private static boolean isKept(Logged event) {
        return !event.stored().stream().category().equals(PageId.CATEGORY)
                && event.as(ReportReceived.class)
                        .filter(ReportReceived::sentAsTest)
                        .isEmpty();
    }

    private static Stream<Place> places(Logged event) {
        return event.cases().stream()
                .distinct()
                .map(of ->
                        new Place(of.value(), event.recordedAt(), event.stored().position()));
    }
}
