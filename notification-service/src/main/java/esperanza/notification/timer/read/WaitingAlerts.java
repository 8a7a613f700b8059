package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.alert.domain.WaitingAlert;
import esperanza.runtime.query.Queries;
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

    private record One(WaitingAlert alert, int all, boolean inTurn) {}

    /** An alert that its own projection has not read yet counts as one that waits since its page. */
    private static final String OF = """
            with mine as materialized (
              select w.*, coalesce(a.kind = 'IMMINENT_DANGER', false) danger, coalesce(a.raised_at, w.since) raised_at,
                d.due, count(*) over ()::int waiting
              from waiting w left join alert a on a.id = w.alert left join deadline d on d.id = a.deadline
              where w.call = $1),
            pressing as (select * from mine order by danger desc, due nulls last, raised_at, alert limit $3),
            in_turn as (select * from mine where alert > $2 order by alert limit $3)
            select *, false in_turn from pressing
            union all
            select *, true from in_turn""";

    private final Queries queries;

    WaitingAlerts(Queries queries) {
        this.queries = queries;
    }

    /**
     * The most pressing alerts, and as many of the others, in turn.
     *
     * @param call the id of the person's timer
     * @param after where the last look ended
     */
    public Uni<Look> of(UUID call, Optional<UUID> after) {
        Tuple arguments = Tuple.of(call, after.orElse(new UUID(0, 0)), AT_ONCE);
        return queries.rows(
                        OF, arguments, row -> new One(alert(row), row.getInteger("waiting"), row.getBoolean("in_turn")))
                .map(WaitingAlerts::look);
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
                row.getString("person"),
                row.getString("role"),
                row.getInteger("rounds"),
                at(row, "climbs_at"),
                row.getBoolean("danger"),
                at(row, "due"),
                row.getOffsetDateTime("raised_at").toInstant());
    }

    private static Optional<Instant> at(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
