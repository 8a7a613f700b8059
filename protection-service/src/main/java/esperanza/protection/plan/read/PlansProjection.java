package esperanza.protection.plan.read;

import esperanza.protection.plan.domain.PlanEvent;
import esperanza.protection.plan.domain.PlanEvent.IncidentLinked;
import esperanza.protection.plan.domain.PlanEvent.PlanJoined;
import esperanza.protection.plan.domain.PlanEvent.PlanOpened;
import esperanza.protection.plan.domain.PlanEvent.PlanResumed;
import esperanza.protection.plan.domain.PlanEvent.PlanSeparated;
import esperanza.protection.plan.domain.PlanEvent.UrgentRouteOpened;
import esperanza.runtime.log.Logged;
import esperanza.runtime.reader.Projection;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

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
        Rows<PlanOpened> opened = Rows.of(PlanOpened.class, events);
        Rows<IncidentLinked> linked = Rows.of(IncidentLinked.class, events);
        Rows<UrgentRouteOpened> urgent = Rows.of(UrgentRouteOpened.class, events);
        Rows<PlanEvent> joined = Rows.of(PlanEvent.class, events).only(PlansProjection::movesJoin);
        UUID[] plans = new UUID[0];
        return opened.write(
                        transaction,
                        OPENED,
                        opened.column(plans, e -> e.planId().value()),
                        opened.column(new String[0], e -> e.kind().name()),
                        opened.positions())
                .chain(() -> linked.write(
                        transaction,
                        LINKED,
                        linked.column(plans, e -> e.planId().value()),
                        linked.column(plans, e -> e.caseId().value()),
                        linked.positions()))
                .chain(() -> urgent.write(
                        transaction,
                        URGENT,
                        urgent.column(plans, e -> e.planId().value()),
                        urgent.column(plans, e -> e.caseId().value())))
                .chain(() -> joined.write(
                        transaction,
                        JOINED,
                        joined.column(plans, e -> e.parties().getFirst().value()),
                        joined.column(plans, PlansProjection::into)));
    }

    private static boolean movesJoin(PlanEvent event) {
        return event instanceof PlanJoined || event instanceof PlanResumed || event instanceof PlanSeparated;
    }

    private static UUID into(PlanEvent event) {
        return event instanceof PlanJoined joined ? joined.into().value() : null; // null: not joined
    }

    /** The events of one type in a batch, as columns of one statement. */
    private record Rows<E>(List<E> events, List<Long> at) {

        static <E> Rows<E> of(Class<E> type, List<Logged> batch) {
            List<Logged> rows =
                    batch.stream().filter(e -> e.as(type).isPresent()).toList();
            return new Rows<>(
                    rows.stream().map(e -> e.as(type).orElseThrow()).toList(),
                    rows.stream().map(e -> e.stored().position()).toList());
        }

        /** Only the events that match, without their positions. */
        Rows<E> only(Predicate<E> these) {
            return new Rows<>(events.stream().filter(these).toList(), List.of());
        }

        <T> T[] column(T[] empty, Function<E, T> value) {
            return events.stream().map(value).toList().toArray(empty);
        }

        Long[] positions() {
            return at.toArray(Long[]::new);
        }

        Uni<Void> write(SqlConnection transaction, String sql, Object... columns) {
            return events.isEmpty()
                    ? Uni.createFrom().voidItem()
                    : transaction
                            .preparedQuery(sql)
                            .execute(Tuple.from(columns))
                            .replaceWithVoid();
        }
    }
}
