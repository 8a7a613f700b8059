package esperanza.protection.read.plans;

import esperanza.runtime.rest.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which plans there are, in the order in which they were opened. */
@Singleton
public class PlansQuery {

    /**
     * One plan.
     *
     * @param cursor give it as {@code after} to go on behind it
     * @param urgent at least one incident put it on the urgent route
     */
    public record Entry(
            String cursor, UUID planId, String kind, int incidents, boolean urgent, Optional<UUID> joinedInto) {}

    private static final String ALL = "from ListedPlan p where p.position > :after order by p.position";
    private static final String OF_CASE = """
            from ListedPlan p where p.position > :after
              and exists (select 1 from LinkedIncident i where i.planId = p.planId and i.caseId = :case)
            order by p.position""";

    private final Mutiny.SessionFactory sessions;

    PlansQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<Entry>> after(long position, int limit, Optional<UUID> ofCase) {
        return sessions.withStatelessSession(session -> {
                    Mutiny.SelectionQuery<ListedPlan> query = session.createSelectionQuery(
                                    ofCase.isPresent() ? OF_CASE : ALL, ListedPlan.class)
                            .setParameter("after", position)
                            .setMaxResults(limit);
                    ofCase.ifPresent(id -> query.setParameter("case", id));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(PlansQuery::entry).toList());
    }

    private static Entry entry(ListedPlan row) {
        return new Entry(
                Lists.cursor(row.position),
                row.planId,
                row.kind,
                row.incidents,
                row.urgent,
                Optional.ofNullable(row.intoPlan));
    }
}
