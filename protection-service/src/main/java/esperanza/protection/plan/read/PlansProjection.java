package esperanza.protection.plan.read;

import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.*;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Table;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps the list of plans: their incidents, the urgent route, and the plans into which they were joined. */
@Singleton
public class PlansProjection implements Projection {

    public static final String NAME = "plans";

    private static final String OPENED = """
            insert into plan(plan_id, kind, position)
            select * from unnest($1::uuid[], $2::text[], $3::bigint[]) on conflict do nothing""";
    private static final String LINKED = """
            insert into plan_incident(plan_id, case_id, position)
            select * from unnest($1::uuid[], $2::uuid[], $3::bigint[]) on conflict do nothing""";
    private static final String URGENT = """
            update plan_incident i set urgent = true from unnest($1::uuid[], $2::uuid[]) u(plan_id, case_id)
            where i.plan_id = u.plan_id and i.case_id = u.case_id""";
    private static final String JOINED = """
            insert into plan_join(plan_id, into_plan)
            select distinct on (plan_id) plan_id, into_plan
            from unnest($1::uuid[], $2::uuid[]) with ordinality j(plan_id, into_plan, k) order by plan_id, k desc
            on conflict (plan_id) do update set into_plan = excluded.into_plan""";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> tables() {
        return List.of("plan", "plan_incident", "plan_join");
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Logged> events) {
        List<PlanEvent> joined = At.of(PlanEvent.class, events).stream()
                .map(At::event)
                .filter(PlansProjection::movesJoin)
                .toList();
        List<At<IncidentLinked>> linked = At.of(IncidentLinked.class, events);
        Table table = new Table(transaction);
        return table.write(OPENED, linked, columns -> columns.uuids(
                                at -> at.event.planId().value())
                        .texts(at -> at.event.kind().name())
                        .longs(At::position))
                .chain(() -> table.write(LINKED, linked, columns -> columns.uuids(
                                at -> at.event.planId().value())
                        .uuids(at -> at.event.caseId().value())
                        .longs(At::position)))
                .chain(() -> table.write(URGENT, At.of(UrgentRouteOpened.class, events), columns -> columns.uuids(
                                at -> at.event.planId().value())
                        .uuids(at -> at.event.caseId().value())))
                .chain(() -> table.write(JOINED, joined, columns -> columns.uuids(
                                event -> event.parties().getFirst().value())
                        .uuidsIfAny(PlansProjection::into)));
    }

    private static boolean movesJoin(PlanEvent event) {
        return event instanceof PlanJoined || event instanceof PlanSeparated;
    }

    /** Empty: joined into no plan. */
    private static Optional<UUID> into(PlanEvent event) {
        return event instanceof PlanJoined joined ? Optional.of(joined.into().value()) : Optional.empty();
    }

    private record At<E>(E event, long position) {

        /** The events of one type in a batch, with their positions. */
        static <E> List<At<E>> of(Class<E> type, List<Logged> batch) {
            return batch.stream()
                    .flatMap(logged ->
                            logged
                                    .as(type)
                                    .map(event ->
                                            new At<>(event, logged.stored().position()))
                                    .stream())
                    .toList();
        }
    }
}
