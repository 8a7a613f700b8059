package esperanza.notification.read.timers;

import esperanza.notification.domain.AlertEvent;
import esperanza.notification.domain.DeadlineEvent;
import esperanza.protocol.term.Profile;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Keeps what is to happen when nobody acts. A timer goes when the log says that it fired or is needless. */
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
    private final Profile profile;

    TimerProjection(Profile profile) {
        this.profile = profile;
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
        TimerFold fold = new TimerFold(profile);
        for (Logged event : events) {
            Instant recordedAt = event.metadata().recordedAt();
            event.as(DeadlineEvent.class).ifPresent(deadline -> fold.add(deadline, recordedAt));
            event.as(AlertEvent.class).ifPresent(alert -> fold.add(alert, recordedAt));
        }
        return write(new Table(transaction), fold);
    }

    private static Uni<Void> write(Table table, TimerFold fold) {
        return table.write(CLEAR, fold.cleared(), ids -> ids.uuids(id -> id))
                .chain(() -> table.write(
                        WARNED, fold.warned(), of -> of.uuids(Map.Entry::getKey).instants(Map.Entry::getValue)))
                .chain(() -> table.write(SET, fold.set(), of -> of.uuids(Timer::id)
                        .texts(timer -> timer.kind().name())
                        .integers(Timer::round)
                        .instants(Timer::dueAt)
                        .textsIfAny(Timer::role)));
    }
}
