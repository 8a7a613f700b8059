package esperanza.intake.likeness.read;

import esperanza.intake.relating.read.alike.ContactIndexProjection;
import esperanza.runtime.query.Queries;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The reports that wait to be compared. All fail as the database does. */
@Singleton
public class WaitingReports {

    /**
     * A report that waits.
     *
     * @param changed position of the event since which it waits
     * @param attempts how often its comparison failed
     */
    public record Waiting(UUID report, long changed, int attempts) {}

    /** A report is compared once its contacts are in the index. */
    private static final String NEXT = """
            select w.report_id, w.changed, w.attempts from likeness_waiting w join referred_report r using (report_id)
            where w.changed <= (select position from cursor where name = $1)
              and (r.compared_at is null or r.compared_at <= now() - make_interval(secs => $3))
            order by w.attempts, w.changed desc limit $2""";

    /** When it was compared, so that a report that changes a thousand times is not compared a thousand times. */
    private static final String DONE = """
            with compared as (update referred_report set compared_at = now() where report_id = any($1::uuid[]))
            delete from likeness_waiting w using unnest($1::uuid[], $2::bigint[]) d(report_id, changed)
            where w.report_id = d.report_id and w.changed = d.changed""";

    private static final String FAILED =
            "update likeness_waiting set attempts = attempts + 1 where report_id = any($1::uuid[])";

    private static final String APART = """
            insert into likeness_waiting(report_id, changed, attempts)
            select report_id, position, 1 from referred_report where report_id = any($1::uuid[]) on conflict do nothing""";

    /** At once, however short ago they were compared: each says once what it has in common. */
    private static final String AGAIN = """
            with known as (
              update referred_report set compared_at = null where report_id = any($1::uuid[])
              returning report_id, position)
            insert into likeness_waiting(report_id, changed) select report_id, position from known
            on conflict do nothing""";

    private final Queries queries;
    private final double between;

    WaitingReports(Queries queries, @ConfigProperty(name = "esperanza.likeness.at-most-every") Duration between) {
        this.queries = queries;
        this.between = between.toMillis() / 1000.0;
    }

    /**
     * The next reports: the newest first, so that a report never waits behind those of a table that is made anew. One
     * that has failed comes alone, after all others.
     */
    public Uni<List<Waiting>> next(int most) {
        return queries.rows(
                        NEXT,
                        Tuple.of(ContactIndexProjection.NAME, most, between),
                        row -> new Waiting(
                                row.getUUID("report_id"), row.getLong("changed"), row.getInteger("attempts")))
                .map(WaitingReports::together);
    }

    private static List<Waiting> together(List<Waiting> found) {
        List<Waiting> neverFailed =
                found.stream().filter(each -> each.attempts() == 0).toList();
        return neverFailed.isEmpty() ? found.stream().limit(1).toList() : neverFailed;
    }

    /** They wait no more, unless they have changed meanwhile. */
    public Uni<Void> done(List<Waiting> reports) {
        return queries.change(
                        DONE,
                        Tuple.of(
                                reports.stream().map(Waiting::report).toArray(UUID[]::new),
                                reports.stream().map(Waiting::changed).toArray(Long[]::new)))
                .replaceWithVoid();
    }

    /**
     * They could not be opened when another one was compared. They wait after all others until they can be, and are
     * compared with that one then.
     */
    public Uni<Void> apart(Set<UUID> reports) {
        return reports.isEmpty()
                ? Uni.createFrom().voidItem()
                : queries.change(APART, Tuple.of(reports.toArray(UUID[]::new))).replaceWithVoid();
    }

    /** They have something in common with a report that was compared, and are compared again. */
    public Uni<Void> again(Set<UUID> reports) {
        return reports.isEmpty()
                ? Uni.createFrom().voidItem()
                : queries.change(AGAIN, Tuple.of(reports.toArray(UUID[]::new))).replaceWithVoid();
    }

    public Uni<Void> failed(List<Waiting> reports) {
        return queries.change(
                        FAILED, Tuple.of(reports.stream().map(Waiting::report).toArray(UUID[]::new)))
                .replaceWithVoid();
    }
}
