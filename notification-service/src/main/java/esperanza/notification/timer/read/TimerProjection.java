package esperanza.notification.timer.read;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.inbox.IntakeEvent.ConflictWallApplied;
import esperanza.notification.inbox.IntakeEvent.ReportCoded;
import esperanza.notification.timer.read.TimerFold.Waits;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
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

    private static final String CLEAR = """
            with clocks as (delete from clock_timer where id = any($1::uuid[]))
            delete from timer where id = any($1::uuid[])""";
    private static final String NO_LONGER_WAITS = "delete from waiting where alert = any($1::uuid[])";
    private static final String WAITS = """
            insert into waiting(alert, case_id, call, person, role, rounds, climbs_at, since)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::int[],
              $7::timestamptz[], $8::timestamptz[])
            on conflict do nothing""";
    private static final String CALL = """
            insert into timer(id, kind, round, due_at)
            select u.* from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[]) u(id, kind, round, due_at)
            where not exists (select 1 from timer t where t.id = u.id)""";
    private static final String NOTHING_WAITS = """
            delete from timer t where t.kind = 'CALL' and not exists (select 1 from waiting w where w.call = t.id)""";
    private static final String SET = """
            insert into timer(id, kind, round, due_at, role, case_id)
            select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[], $5::text[], $6::uuid[])
            on conflict do nothing""";
    private static final String ASK_AGAIN = """
            insert into timer(id, kind, round, due_at)
            select t.id, 'ASK_AGAIN', 1, u.at
            from unnest($1::uuid[], $2::timestamptz[]) u(case_id, at)
            join timer t on t.kind = 'REOPEN' and t.case_id = u.case_id
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
        return List.of("timer", "clock_timer", "waiting");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        TimerFold fold = new TimerFold(profiles);
        for (Logged event : events) {
            Instant recordedAt = event.recordedAt();
            event.as(DeadlineEvent.class).ifPresent(deadline -> fold.add(deadline, recordedAt));
            event.as(AlertEvent.class).ifPresent(alert -> fold.add(alert, recordedAt));
            event.as(OnCallPaged.class).ifPresent(page -> fold.add(page, recordedAt));
            event.as(ConflictWallApplied.class).ifPresent(wall -> fold.shut(wall.caseId(), recordedAt));
            event.as(ReportCoded.class).ifPresent(coded -> fold.shut(coded.caseId(), recordedAt));
        }
        return write(new Table(transaction), fold);
    }

    private static Uni<Void> write(Table table, TimerFold fold) {
        return table.write(CLEAR, fold.cleared(), ids -> ids.uuids(id -> id))
                .chain(() -> table.write(ClockTimers.WARNED, fold.warned(), of -> of.uuids(Map.Entry::getKey)
                        .instants(Map.Entry::getValue)))
                .chain(() -> table.write(ASK_AGAIN, fold.walls(), of -> of.uuids(
                                wall -> wall.getKey().value())
                        .instants(Map.Entry::getValue)))
                .chain(() -> table.write(SET, others(fold.set()), TimerProjection::timers))
                .chain(() -> table.write(ClockTimers.SET, ClockTimers.among(fold.set()), ClockTimers::columns))
                .chain(() -> calls(table, fold));
    }

    /** A person is called from the first alert that waits until the last one no longer does. */
    private static Uni<Void> calls(Table table, TimerFold fold) {
        return table.write(NO_LONGER_WAITS, fold.cleared(), ids -> ids.uuids(id -> id))
                .chain(() -> table.write(WAITS, fold.waiting(), TimerProjection::waiting))
                .chain(() -> table.write(CALL, fold.calls(), of -> of.uuids(Timer::id)
                        .texts(timer -> timer.kind().name())
                        .integers(Timer::round)
                        .instants(Timer::dueAt)))
                .chain(() -> fold.cleared().isEmpty()
                        ? Uni.createFrom().voidItem()
                        : table.transaction().query(NOTHING_WAITS).execute().replaceWithVoid());
    }

    private static List<Timer> others(List<Timer> timers) {
        return timers.stream().filter(timer -> !ClockTimers.isOfAClock(timer)).toList();
    }

    private static Columns<Timer> timers(Columns<Timer> of) {
        return of.uuids(Timer::id)
                .texts(timer -> timer.kind().name())
                .integers(Timer::round)
                .instants(Timer::dueAt)
                .textsIfAny(Timer::role)
                .uuidsIfAny(timer -> timer.caseId().map(CaseId::value));
    }

    private static Columns<Waits> waiting(Columns<Waits> of) {
        return of.uuids(waits -> waits.page().alertId().value())
                .uuids(waits -> waits.page().caseId().value())
                .uuids(waits -> Timer.callOf(waits.page().person()))
                .texts(waits -> waits.page().person())
                .texts(waits -> waits.page().role())
                .integers(waits -> waits.page().round())
                .instantsIfAny(waits -> waits.page().climbsAt())
                .instants(Waits::since);
    }
}
