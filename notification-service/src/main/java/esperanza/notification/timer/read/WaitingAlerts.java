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

/** Reads which alerts wait for a person. */
@ApplicationScoped
public class WaitingAlerts {

    /** An alert that its own projection has not read yet counts as one that waits since its page. */
    private static final String OF = """
            select w.*, coalesce(a.kind = 'IMMINENT_DANGER', false) danger, coalesce(a.raised_at, w.since) raised_at, d.due
            from waiting w left join alert a on a.id = w.alert left join deadline d on d.id = a.deadline
            where w.call = $1""";

    private final Queries queries;

    WaitingAlerts(Queries queries) {
        this.queries = queries;
    }

    /** @param call the id of the person's timer */
    public Uni<List<WaitingAlert>> of(UUID call) {
        return queries.rows(OF, Tuple.of(call), WaitingAlerts::alert);
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
