package esperanza.notification.alert.read;

import esperanza.notification.alert.domain.AlertEvent;
import esperanza.notification.alert.domain.AlertEvent.*;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Columns;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Keeps the current state of each alert, and who was paged for it. */
@ApplicationScoped
public class AlertProjection implements Projection {

    public static final String NAME = "alerts";

    private static final String INSERT = """
            insert into alert(id, case_id, kind, role, deadline, raised_at, answered, rounds, version)
            select u.*, false, 0, 1
            from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::timestamptz[]) u
            on conflict do nothing""";
    private static final String CHANGE = """
            update alert a set role = coalesce(u.role, a.role), paged_role = coalesce(u.paged_role, a.paged_role),
              person = coalesce(u.person, a.person), rounds = coalesce(u.rounds, a.rounds),
              answered = coalesce(u.state <> 'REOPENED', a.answered),
              answered_by = case when u.reopened then u.answered_by else coalesce(u.answered_by, a.answered_by) end,
              answered_at = case when u.reopened then u.answered_at else coalesce(u.answered_at, a.answered_at) end,
              settled = coalesce(u.state = 'SETTLED', a.settled), version = u.version
            from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::boolean[], $7::text[],
              $8::timestamptz[], $9::text[], $10::int[])
              u(id, role, paged_role, person, rounds, reopened, answered_by, answered_at, state, version)
            where a.id = u.id""";

    private static final String CALLED = """
            insert into alert_called(alert, person, at)
            select * from unnest($1::uuid[], $2::text[], $3::timestamptz[]) on conflict do nothing""";

    private record Raised(AlertRaised alert, Instant at) {}

    private record Page(UUID alert, String person, Instant at) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("alert", "alert_called");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<Raised> raised = new ArrayList<>();
        Map<UUID, AlertChange> changes = new LinkedHashMap<>();
        for (Logged event : events) {
            event.as(AlertEvent.class).ifPresent(alert -> fold(alert, event, raised, changes));
        }
        Table table = new Table(transaction);
        return table.write(INSERT, raised, AlertProjection::inserted)
                .chain(() -> table.write(CHANGE, List.copyOf(changes.values()), AlertProjection::changed))
                .chain(() -> table.write(CALLED, paged(events), AlertProjection::called));
    }

    private static List<Page> paged(List<Logged> events) {
        return events.stream()
                .flatMap(event -> event
                        .as(AlertPaged.class)
                        .map(page -> page.people().stream()
                                .map(person -> new Page(page.alertId().value(), person, event.recordedAt())))
                        .stream())
                .flatMap(pages -> pages)
                .toList();
    }

    private static Columns<Page> called(Columns<Page> of) {
        return of.uuids(Page::alert).texts(Page::person).instants(Page::at);
    }

    private static void fold(AlertEvent event, Logged logged, List<Raised> raised, Map<UUID, AlertChange> changes) {
        Instant at = logged.recordedAt();
        AlertChange change = changes.getOrDefault(event.alertId().value(), AlertChange.NONE)
                .of(event.alertId().value(), logged.stored().version());
        switch (event) {
            case AlertRaised alert -> raised.add(new Raised(alert, at));
            case AlertPaged page -> changes.put(change.id(), change.paged(page));
            case AlertEscalated up -> changes.put(change.id(), change.onRung(up.role()));
            case AlertAcknowledged by -> changes.put(change.id(), change.answered(by.person(), at));
            case AlertReopened again -> changes.put(change.id(), change.reopened(again.role()));
            case AlertSettled _ -> changes.put(change.id(), change.settled());
        }
    }

    private static Columns<Raised> inserted(Columns<Raised> of) {
        return of.uuids(raised -> raised.alert.alertId().value())
                .uuids(raised -> raised.alert.caseId().value())
                .texts(raised -> raised.alert.kind().name())
                .texts(raised -> raised.alert.role())
                .uuidsIfAny(raised -> raised.alert.deadlineId().map(DeadlineId::value))
                .instants(Raised::at);
    }

    private static Columns<AlertChange> changed(Columns<AlertChange> of) {
        return of.uuids(AlertChange::id)
                .textsIfAny(AlertChange::role)
                .textsIfAny(AlertChange::pagedRole)
                .textsIfAny(AlertChange::person)
                .integersIfAny(AlertChange::rounds)
                .booleans(AlertChange::reopened)
                .textsIfAny(AlertChange::answeredBy)
                .instantsIfAny(AlertChange::answeredAt)
                .textsIfAny(change -> change.state().map(Enum::name))
                .integers(AlertChange::version);
    }
}
