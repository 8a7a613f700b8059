package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.protocol.vocabulary.AlertKind;
import esperanza.runtime.query.Queries;
import esperanza.runtime.query.Rows;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads which alerts wait for a person: no more of them than a round looks at. */
@ApplicationScoped
public class WaitingAlerts {

    /** The number of the most pressing alerts in a look, and of the others that are looked at in turn. */
    private static final int AT_ONCE = 500;

    /**
     * Some alerts that wait for a person.
     *
     * @param all how many wait
     * @param last the last of those that were looked at in turn; the next look goes on behind it
     */
    public record Look(List<WaitingAlert> alerts, int all, Optional<UUID> last) {}

    /** Whether an alert waits for the person of a page. */
    public enum Called {
        /** An alert waits. */
        STILL,
        /** No alert waits, and the page was read. */
        NO_MORE,
        /** No alert waits yet, because the page was not read. */
        NOT_READ_YET
    }

    private record One(WaitingAlert alert, int all, boolean inTurn) {}

    /** The most pressing alerts are sought among so many of the newest, and as many of the oldest. */
    private static final int SOUGHT_AMONG = 1_000;

    /**
     * An alert that its own projection has not read yet counts as one that waits since its page. Each pick is looked up by
     * its alert: {@code is not distinct from} keeps a planner with old statistics from reading all that waits for each.
     */
    private static final String OF = """
            with picks as (
              (select alert, false in_turn from waiting where call = $1 order by since desc limit $4)
              union (select alert, false from waiting where call = $1 order by since limit $4)
              union all (select alert, true from waiting where call = $1 and alert > $2 order by alert limit $3)),
            mine as (
              select w.*, p.in_turn, a.kind, coalesce(a.kind = 'IMMINENT_DANGER', false) danger,
                coalesce(a.raised_at, w.since) raised_at, d.due
              from picks p join waiting w on w.alert = p.alert and w.call is not distinct from $1
              left join alert a on a.id = w.alert left join deadline d on d.id = a.deadline),
            looked as (
              (select * from mine where not in_turn order by danger desc, due nulls last, raised_at, alert limit $3)
              union all (select * from mine where in_turn order by alert))
            select *, (select count(*)::int from waiting where call = $1) waiting from looked""";

    private static final String SINCE =
            "select alert from waiting where call = $1 and since <= $2 order by since limit $3";

    private static final String WAITS_SINCE = "select since from waiting where call = $1 order by since limit 1";

    /** One look at both: a page that is read between two looks would count as answered. */
    private static final String CALLED = """
            select exists(select from waiting where call = $1) waits,
              exists(select from event
                where position > coalesce((select position from cursor where name = $2), 0)
                  and recorded_at <= $3) unread""";

    private final Queries queries;

    WaitingAlerts(Queries queries) {
        this.queries = queries;
    }

    /**
     * The most pressing of the newest and of the oldest alerts, and as many of all, in turn.
     *
     * @param call the id of the person's timer
     * @param after where the last look ended
     */
    public Uni<Look> of(UUID call, Optional<UUID> after) {
        Tuple arguments = Tuple.of(call, after.orElse(new UUID(0, 0)), AT_ONCE, SOUGHT_AMONG);
        return queries.rows(
                        OF, arguments, row -> new One(alert(row), row.getInteger("waiting"), row.getBoolean("in_turn")))
                .map(WaitingAlerts::look);
    }

    /**
     * Whether any alert waits for a person who was paged.
     *
     * @param person the pseudonym of the person
     * @param pagedAt when the page was recorded
     */
    public Uni<Called> called(String person, Instant pagedAt) {
        Tuple arguments = Tuple.of(Timer.callOf(person), TimerProjection.NAME, Rows.at(pagedAt));
        return queries.rowsInTime(CALLED, arguments, WaitingAlerts::called).map(List::getFirst);
    }

    /**
     * The alerts that waited for a person when they were paged, the oldest first.
     *
     * @param pagedAt when the page was recorded
     */
    public Uni<List<AlertId>> since(String person, Instant pagedAt) {
        Tuple arguments = Tuple.of(Timer.callOf(person), Rows.at(pagedAt), AT_ONCE);
        return queries.rowsInTime(SINCE, arguments, row -> new AlertId(row.getUUID("alert")));
    }

    /** Since when the oldest alert waits for a person; empty if none does. */
    public Uni<Optional<Instant>> waitsSince(String person) {
        return queries.rowsInTime(WAITS_SINCE, Tuple.of(Timer.callOf(person)), row -> row.getOffsetDateTime("since")
                        .toInstant())
                .map(found -> found.stream().findFirst());
    }

    private static Called called(Row row) {
        if (row.getBoolean("waits")) {
            return Called.STILL;
        }
        return row.getBoolean("unread") ? Called.NOT_READ_YET : Called.NO_MORE;
    }

    private static Look look(List<One> found) {
        List<UUID> inTurn = found.stream()
                .filter(One::inTurn)
                .map(one -> one.alert.alert().value())
                .toList();
        return new Look(
                found.stream().map(One::alert).distinct().toList(),
                found.stream().mapToInt(One::all).findFirst().orElse(0),
                inTurn.size() < AT_ONCE ? Optional.empty() : Optional.of(inTurn.getLast()));
    }

    private static WaitingAlert alert(Row row) {
        return new WaitingAlert(
                new AlertId(row.getUUID("alert")),
                new CaseId(row.getUUID("case_id")),
                Optional.ofNullable(row.getString("kind")).map(AlertKind::valueOf),
                row.getString("person"),
                Optional.ofNullable(row.getString("other")),
                row.getString("role"),
                row.getInteger("rounds"),
                at(row, "climbs_at"),
                at(row, "due"),
                row.getOffsetDateTime("raised_at").toInstant());
    }

    private static Optional<Instant> at(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
