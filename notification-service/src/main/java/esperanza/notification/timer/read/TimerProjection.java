package esperanza.notification.timer.read;

import static java.util.function.Predicate.not;

import esperanza.kernel.CaseId;
import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.AlertPaged;
import esperanza.notification.alert.domain.OnCallPaged;
import esperanza.notification.clock.domain.DeadlineEvent;
import esperanza.notification.inbox.IntakeEvent.ConflictWallApplied;
import esperanza.notification.inbox.IntakeEvent.ReportCoded;
import esperanza.notification.timer.read.TimerFold.Paged;
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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps the timers: what happens if nobody acts. A timer is deleted when an event says that it fired or is needless.
 */
@ApplicationScoped
public class TimerProjection implements Projection {

    static final String NAME = "timers";

    private static final String CLEAR = """
            with clocks as (delete from clock_timer where id = any($1::uuid[]))
            delete from timer where id = any($1::uuid[])""";
    /**
     * An alert that came after the round fell due has not been called in it, so its own call is not put off. A timer
     * that stands more than a second behind the round is not that of the round: an alert moved it meanwhile.
     */
    private static final String PAGED = """
            update timer t set round = u.round, due_at = least(u.due_at,
              case when t.due_at > u.at + interval '1 second' then t.due_at end,
              (select min(w.again_at) from waiting w where w.call = t.id and w.since > t.due_at and w.again_at > u.at))
            from unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::timestamptz[]) u(id, round, due_at, at)
            where t.kind = 'CALL' and t.id = u.id""";

    private static final String NO_LONGER_WAITS = "delete from waiting where alert = any($1::uuid[])";
    private static final String WAITS = """
            insert into waiting(alert, case_id, call, person, other, role, rounds, climbs_at, since, again_at)
            select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[],
              $8::timestamptz[], $9::timestamptz[], $10::timestamptz[])
            on conflict do nothing""";
    /** A timer that fell due before anything that waits has nothing to call for: the page itself was the call. */
    private static final String CALL = """
            with calls as (
              select * from unnest($1::uuid[], $2::text[], $3::int[], $4::timestamptz[]) u(id, kind, round, due_at)),
            sooner as (
              update timer t set due_at = u.due_at from calls u
              where t.kind = 'CALL' and t.id = u.id and (t.due_at > u.due_at
                or not exists (select 1 from waiting w where w.call = t.id and w.since < t.due_at)))
            insert into timer(id, kind, round, due_at)
            select u.* from calls u where not exists (select 1 from timer t where t.id = u.id)""";

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

    /** A person for whom an alert waits. */
    private record Called(Waits waits, String person) {

        AlertPaged page() {
            return waits.page();
        }

        Optional<String> other() {
            return page().people().stream()
                    .filter(paged -> !paged.equals(person))
                    .findFirst();
        }
    }

    private final Profiles profiles;

    TimerProjection(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public String name() {
        return NAME;
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
        Set<UUID> paged = fold.paged().stream().map(each -> each.next().id()).collect(Collectors.toSet());
        List<UUID> lost = fold.cleared().stream().filter(not(paged::contains)).toList();
        return table.write(PAGED, fold.paged(), TimerProjection::paged)
                .chain(() -> table.write(CLEAR, lost, ids -> ids.uuids(id -> id)))
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
                .chain(() -> table.write(WAITS, called(fold.waiting()), TimerProjection::waiting))
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

    private static Columns<Paged> paged(Columns<Paged> of) {
        return of.uuids(each -> each.next().id())
                .integers(each -> each.next().round())
                .instants(each -> each.next().dueAt())
                .instants(Paged::at);
    }

    private static Columns<Timer> timers(Columns<Timer> of) {
        return of.uuids(Timer::id)
                .texts(timer -> timer.kind().name())
                .integers(Timer::round)
                .instants(Timer::dueAt)
                .textsIfAny(Timer::role)
                .uuidsIfAny(timer -> timer.caseId().map(CaseId::value));
    }

    /** One row for each person for whom an alert waits. */
    private static List<Called> called(List<Waits> waiting) {
        return waiting.stream()
                .flatMap(waits -> waits.page().people().stream().map(person -> new Called(waits, person)))
                .toList();
    }

    private static Columns<Called> waiting(Columns<Called> of) {
        return of.uuids(called -> called.page().alertId().value())
                .uuids(called -> called.page().caseId().value())
                .uuids(called -> Timer.callOf(called.person()))
                .texts(Called::person)
                .textsIfAny(Called::other)
                .texts(called -> called.page().role())
                .integers(called -> called.page().round())
                .instantsIfAny(called -> called.page().climbsAt())
                .instants(called -> called.waits().since())
                .instants(called -> called.waits().again());
    }
}
