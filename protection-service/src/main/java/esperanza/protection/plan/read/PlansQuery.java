package esperanza.protection.plan.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
     */
    public record Entry(
            String cursor, UUID planId, String kind, int incidents, boolean urgent, Optional<UUID> joinedInto) {}

    /** @param position of the first incident of the plan that the reader may know of */
    record Row(long position, UUID planId, String kind, long incidents, long urgent, UUID intoPlan) {}

    private static final String KNOWN =
            " from LinkedIncident k where k.planId = i.planId and function('may_know', k.caseId, :credential) = true";
    private static final String LISTED = "select i.position, p.planId, p.kind, (select count(k)" + KNOWN + "),"
            + " (select count(k)" + KNOWN + " and k.urgent = true), p.intoPlan"
            + " from LinkedIncident i join ListedPlan p on p.planId = i.planId"
            + " where i.position > :after and function('may_know', i.caseId, :credential) = true"
            + " and not exists (select 1" + KNOWN + " and k.position < i.position)";
    private static final String IN_ORDER = " order by i.position";
    private static final String ALL = LISTED + IN_ORDER;
    private static final String OF_CASE =
            LISTED + " and exists (select 1" + KNOWN + " and k.caseId = :case)" + IN_ORDER;

    private final Queries queries;
    private final Cursors cursors;

    PlansQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * @param credential the caller's credential for {@code may_know}: cases that the caller must not know of are
     *     left out
     */
    public Uni<List<Entry>> after(String credential, long position, int limit, Optional<UUID> ofCase) {
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<Row> query = session.createSelectionQuery(
                                    ofCase.isPresent() ? OF_CASE : ALL, Row.class)
                            .setParameter("credential", MayKnow.bytes(credential))
                            .setParameter("after", position)
                            .setMaxResults(limit);
                    ofCase.ifPresent(id -> query.setParameter("case", id));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Entry entry(Row row) {
        return new Entry(
                cursors.cursor(row.position),
                row.planId,
                row.kind,
                (int) row.incidents,
                row.urgent > 0,
                Optional.ofNullable(row.intoPlan));
    }
}
