package esperanza.protection.plan.read;

import esperanza.protection.plan.read.WaitingMatter.What;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The matters that wait, what is due first in front. A matter of a case that the reader may not know of is left out. */
@Singleton
public class MattersQuery {

    /**
     * A matter that waits.
     *
     * @param cursor give it as {@code after} to get the matters that follow
     * @param body the code of the body that decides
     * @param due by when the body decides; or, of all others, since when the matter waits
     * @param meetsOn when the body meets; absent: it was not called
     */
    public record Entry(
            String cursor,
            UUID decisionId,
            UUID planId,
            UUID caseId,
            String body,
            What what,
            Instant due,
            Optional<Instant> meetsOn,
            boolean papersSent) {}

    /** A matter for which a body is called. */
    public record Called(UUID decisionId, UUID planId, UUID caseId) {}

    private record Place(Instant due, long position) {

        static final Place START = new Place(Instant.EPOCH, 0);

        static Place of(List<String> sortKey) {
            return new Place(Instant.parse(sortKey.get(0)), Long.parseLong(sortKey.get(1)));
        }
    }

    private static final String BEHIND = "from WaitingMatter m where (m.due, m.position) > (:due, :position)"
            + " and m.what <> 'DONE' and function('may_know', m.caseId, :credential) = true";
    private static final String CALLED = "from WaitingMatter m where m.body = :body and m.meetsOn >= :begins"
            + " and m.meetsOn < :ends and m.what <> 'PREPARED' and function('may_know', m.caseId, :credential) = true"
            + " order by m.meetsOn, m.decisionId";
    private static final int MOST = 500;
    private static final String IN_ORDER = " order by m.due, m.position";

    private final Queries queries;
    private final Cursors cursors;

    MattersQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * A page of the list. Fails with 422 if the cursor is none of this list.
     *
     * @param credential for {@code may_know}: cases that the reader must not know of are left out
     */
    public Uni<List<Entry>> after(String credential, Optional<What> what, String after, int limit) {
        Place place = after.equals(Cursors.START) ? Place.START : cursors.place(after, 2, Place::of);
        String hql = BEHIND + what.map(_ -> " and m.what = :what").orElse("") + IN_ORDER;
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<WaitingMatter> query = session.createSelectionQuery(hql, WaitingMatter.class)
                            .setParameter("credential", MayKnow.bytes(credential))
                            .setParameter("due", place.due())
                            .setParameter("position", place.position())
                            .setMaxResults(limit);
                    what.ifPresent(of -> query.setParameter("what", of.name()));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    /**
     * The matters for which a body is called between two instants. A matter that went back to those who prepare is none.
     *
     * @param credential for {@code may_know}: cases that the reader must not know of are left out
     */
    public Uni<List<Called>> called(String credential, String body, Instant begins, Instant ends) {
        return queries.ask(session -> session.createSelectionQuery(CALLED, WaitingMatter.class)
                        .setParameter("credential", MayKnow.bytes(credential))
                        .setParameter("body", body)
                        .setParameter("begins", begins)
                        .setParameter("ends", ends)
                        .setMaxResults(MOST)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Called(row.decisionId, row.planId, row.caseId))
                        .toList());
    }

    private Entry entry(WaitingMatter row) {
        return new Entry(
                cursors.of(row.due, row.position),
                row.decisionId,
                row.planId,
                row.caseId,
                row.body,
                What.valueOf(row.what),
                row.due,
                Optional.ofNullable(row.meetsOn),
                row.papersSent);
    }
}
