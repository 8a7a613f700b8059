package esperanza.protection.read.plans;

import esperanza.runtime.rest.Cursors;
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

    /** Whoever must not know of one of its cases must not know of the plan. */
    private static final String OPEN = """
            from ListedPlan p where p.position > :after
              and not exists (select 1 from LinkedIncident i where i.planId = p.planId
                              and function('may_know', i.caseId, :standing) = false)
            """;

    private static final String ALL = OPEN + "order by p.position";
    private static final String OF_CASE = OPEN + """
              and exists (select 1 from LinkedIncident i where i.planId = p.planId and i.caseId = :case)
            order by p.position""";

    private final Mutiny.SessionFactory sessions;
    private final Cursors cursors;

    PlansQuery(Mutiny.SessionFactory sessions, Cursors cursors) {
        this.sessions = sessions;
        this.cursors = cursors;
    }

    /** @param standing of whoever asks: what they must not know of is not among it */
    public Uni<List<Entry>> after(String standing, long position, int limit, Optional<UUID> ofCase) {
        return sessions.withStatelessSession(session -> {
                    Mutiny.SelectionQuery<ListedPlan> query = session.createSelectionQuery(
                                    ofCase.isPresent() ? OF_CASE : ALL, ListedPlan.class)
                            .setParameter("standing", standing)
                            .setParameter("after", position)
                            .setMaxResults(limit);
                    ofCase.ifPresent(id -> query.setParameter("case", id));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Entry entry(ListedPlan row) {
        return new Entry(
                cursors.cursor(row.position),
                row.planId,
                row.kind,
                row.incidents,
                row.urgent,
                Optional.ofNullable(row.intoPlan));
    }
}
