package esperanza.intake.triage.read;

import static esperanza.runtime.query.Rows.at;

import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Finds the rows of the queue that changed: by events that the queue has caught up with, and by claims that ended with
 * time.
 */
@Singleton
public class QueueChanges {

    /**
     * The changed rows.
     *
     * @param upTo the position of the log that the queue has caught up with
     */
    public record Changed(Set<UUID> reports, long upTo) {}

    /** A row comes from two read models, and a third decides who may know of it; so the slowest of the three counts. */
    private static final String SEEN =
            "select min(position) up_to from cursor where name in ('report-queue', 'groups', 'walls')";

    private static final String CHANGED = """
            with seen as (
              select coalesce((select min(position) from cursor where name in ('report-queue', 'groups', 'walls')), 0) up_to),
            changed as (
              select e.id from event e, seen s
              where e.position > $1 and e.position <= s.up_to and e.category in ('report', 'assignment')
              union select q.report_id from event e, seen s, report_queue q
              where e.position > $1 and e.position <= s.up_to and e.category in ('case', 'circle') and q.case_id = e.id
              union select p.report_id from event e, seen s, report_party p
              where e.position > $1 and e.position <= s.up_to and e.category = 'party' and p.party = e.id
              union select q.report_id from report_queue q where q.claimed_until > $2 and q.claimed_until <= $3)
            select s.up_to, coalesce((select array_agg(id) from changed), '{}') reports
            from seen s""";

    private final Queries queries;

    QueueChanges(Queries queries) {
        this.queries = queries;
    }

    /** The position of the log that the queue has caught up with. */
    public Uni<Long> seen() {
        return queries.rows(SEEN, Tuple.tuple(), row -> Optional.ofNullable(row.getLong("up_to"))
                        .orElse(0L))
                .map(List::getFirst);
    }

    /** The rows changed behind this position, and those whose claim ended between these instants. */
    public Uni<Changed> after(long position, Instant from, Instant to) {
        return queries.rows(CHANGED, Tuple.of(position, at(from), at(to)), QueueChanges::changed)
                .map(List::getFirst);
    }

    private static Changed changed(Row row) {
        return new Changed(Set.of(row.getArrayOfUUIDs("reports")), row.getLong("up_to"));
    }
}
