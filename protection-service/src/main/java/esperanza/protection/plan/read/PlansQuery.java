package esperanza.protection.plan.read;

import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The list of plans, each as if it had only the cases that the reader may know of. The number of incidents and the
 * place in the list come from these cases alone.
 */
@Singleton
public class PlansQuery {

    /**
     * One plan.
     *
     * @param cursor give it as {@code after} to get the plans that follow
     * @param urgent at least one incident put it on the urgent route
     * @param cases the cases of its incidents that the reader may know of, in the order in which they were linked
     */
    public record Entry(
            String cursor,
            UUID planId,
            PartyKind kind,
            int incidents,
            boolean urgent,
            Optional<UUID> joinedInto,
            List<UUID> cases) {}

    /** @param position of the first incident of the plan that the reader may know of */
    record Row(long position, UUID planId, String kind, long urgent, UUID intoPlan) {}

    /** A case of a plan. */
    record Linked(UUID planId, UUID caseId) {}

    private static final String MAY_KNOW = "function('may_know', k.caseId, :credential) = true";
    private static final String KNOWN = " from LinkedIncident k where k.planId = i.planId and " + MAY_KNOW;
    private static final String SELECTED = "select i.position, p.planId, p.kind,"
            + " (select count(k)" + KNOWN + " and k.urgent = true), p.intoPlan"
            + " from LinkedIncident i join ListedPlan p on p.planId = i.planId"
            + " where function('may_know', i.caseId, :credential) = true"
            + " and not exists (select 1" + KNOWN + " and k.position < i.position) and ";
    private static final String CASES =
            "select k.planId, k.caseId from LinkedIncident k where k.planId in (:plans) and " + MAY_KNOW
                    + " order by k.position";

    private final Queries queries;
    private final Cursors cursors;

    PlansQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * A page of the list. Fails with 422 if the cursor is none of a list in this order.
     *
     * @param credential the caller's credential for {@code may_know}: cases that the caller must not know of are
     *     left out
     */
    public Uni<List<Entry>> after(String credential, PlansFilter filter, String after, int limit) {
        PlansOrder order = filter.order();
        PlansFilter.Conditions conditions = filter.conditions(KNOWN);
        String hql = SELECTED + order.behind() + conditions.hql() + order.by();
        return queries.ask(session -> {
            Mutiny.SelectionQuery<Row> query = session.createSelectionQuery(hql, Row.class)
                    .setParameter("credential", MayKnow.bytes(credential))
                    .setParameter("after", order.position(after, cursors))
                    .setMaxResults(limit);
            conditions.values().forEach(query::setParameter);
            return query.getResultList()
                    .chain(rows -> rows.isEmpty()
                            ? Uni.createFrom().item(List.<Entry>of())
                            : entries(session, credential, rows, order));
        });
    }

    private Uni<List<Entry>> entries(
            Mutiny.StatelessSession session, String credential, List<Row> rows, PlansOrder order) {
        return session.createSelectionQuery(CASES, Linked.class)
                .setParameter("credential", MayKnow.bytes(credential))
                .setParameter("plans", rows.stream().map(Row::planId).toList())
                .getResultList()
                .map(linked -> linked.stream()
                        .collect(Collectors.groupingBy(
                                Linked::planId, Collectors.mapping(Linked::caseId, Collectors.toList()))))
                .map(cases -> rows.stream()
                        .map(row -> entry(row, cases.getOrDefault(row.planId, List.of()), order))
                        .toList());
    }

    private Entry entry(Row row, List<UUID> cases, PlansOrder order) {
        return new Entry(
                order.cursor(row, cursors),
                row.planId,
                Code.known(PartyKind.class, row.kind),
                cases.size(),
                row.urgent > 0,
                Optional.ofNullable(row.intoPlan),
                cases);
    }
}
