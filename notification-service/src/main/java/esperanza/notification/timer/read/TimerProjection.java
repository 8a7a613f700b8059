package esperanza.notification.timer.read;

import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.inbox.IntakeEvent.ConflictWallApplied;
import esperanza.notification.inbox.IntakeEvent.ReportCoded;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Keeps the timers: what happens if nobody acts. A timer is deleted when an event says that it fired or is needless.
 */
@ApplicationScoped
public class TimerProjection implements Projection {

    private static final String CLEAR = "delete from timer t using unnest($1::uuid[]) u(id) where t.id = u.id";
    private static final String WARNED = """
            delete from timer t using unnest($1::uuid[], $2::timestamptz[]) u(id, until)
            where t.id = u.id and t.kind = 'DUE_SOON' and t.due_at <= u.until""";
    private static final String SET = """
            insert into timer(id, kind, round, due_at, role)
            select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::text[])
            on conflict do nothing""";
    /** The case of an alert is read from the alert's first event in the log. */
    private static final String ASK_AGAIN = """
            insert into timer(id, kind, round, due_at)
            select t.id, 'ASK_AGAIN', 1, u.at
            from unnest($1::uuid[], $2::timestamptz[]) u(case_id, at)
            cross join timer t
            cross join lateral (
              select convert_from(e.clear, 'UTF8')::json clear from event e
              where e.category = 'alert' and e.id = t.id and e.version = 1 limit 1) a
            where t.kind = 'REOPEN' and (a.clear ->> 'caseId')::uuid = u.case_id
            on conflict do nothing""";

    private final Profiles profiles;

    TimerProjection(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return "timers";
    }

    @Override
    public List<String> tables() {
        return List.of("timer");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        TimerFold fold = new TimerFold(profiles);
        for (Logged event : events) {
            Instant recordedAt = event.metadata().recordedAt();
            event.as(DeadlineEvent.class).ifPresent(deadline -> fold.add(deadline, recordedAt));
            event.as(AlertEvent.class).ifPresent(alert -> fold.add(alert, recordedAt));
            event.as(ConflictWallApplied.class).ifPresent(wall -> fold.shut(wall.caseId(), recordedAt));
            event.as(ReportCoded.class).ifPresent(coded -> fold.shut(coded.caseId(), recordedAt));
        }
        return write(new Table(transaction), fold);
    }

    private static Uni<Void> write(Table table, TimerFold fold) {
        return table.write(CLEAR, fold.cleared(), ids -> ids.uuids(id -> id))
                .chain(() -> table.write(
                        WARNED, fold.warned(), of -> of.uuids(Map.Entry::getKey).instants(Map.Entry::getValue)))
                .chain(() -> table.write(ASK_AGAIN, fold.walls(), of -> of.uuids(
                                wall -> wall.getKey().value())
                        .instants(Map.Entry::getValue)))
                .chain(() -> table.write(SET, fold.set(), of -> of.uuids(Timer::id)
                        .texts(timer -> timer.kind().name())
                        .integers(Timer::round)
                        .instants(Timer::dueAt)
                        .textsIfAny(Timer::role)));
    }
}
