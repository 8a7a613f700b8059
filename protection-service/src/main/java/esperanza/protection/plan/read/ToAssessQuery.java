package esperanza.protection.plan.read;

import esperanza.protection.plan.read.ToAssess.What;
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

/**
 * The list of an analyst, with what is due first in front: a plan once for each reason, as if it had only the cases that
 * the reader may know of. A rating of the reader's own waits for somebody else.
 */
@Singleton
public class ToAssessQuery {

    /**
     * A plan that waits for an analyst.
     *
     * @param cursor give it as {@code after} to get the plans that follow
     * @param caseId the case in which it waits
     * @param due since when it waits; or, of AGAIN, the date of the next assessment
     */
    public record Entry(String cursor, UUID planId, UUID caseId, What what, Instant due) {}

    /**
     * The person who reads.
     *
     * @param credential for {@code may_know}: cases that the reader must not know of are left out
     * @param near the next assessments with a later date are left out
     */
    public record Reader(String credential, String pseudonym, Instant near) {}

    private record Place(Instant due, long position) {

        static final Place START = new Place(Instant.EPOCH, 0);

        static Place of(List<String> sortKey) {
            return new Place(Instant.parse(sortKey.get(0)), Long.parseLong(sortKey.get(1)));
        }
    }

    private static final String FOR_READER =
            " and (%1$s.rater is null or %1$s.rater <> :reader) and function('may_know', %1$s.caseId, :credential) = true";
    private static final String BEHIND =
            "from ToAssess t where (t.due, t.position) > (:due, :position) and t.due <= :near"
                    + FOR_READER.formatted("t")
                    + " and not exists (select 1 from ListedPlan p where p.planId = t.planId and p.intoPlan is not null)"
                    + " and not exists (select 1 from ToAssess o where o.planId = t.planId and o.what = t.what"
                    + " and (o.due, o.position) < (t.due, t.position)" + FOR_READER.formatted("o") + ')';
    private static final String IN_ORDER = " order by t.due, t.position";

    private final Queries queries;
    private final Cursors cursors;

    ToAssessQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** A page of the list. Fails with 422 if the cursor is none of this list. */
    public Uni<List<Entry>> after(Reader reader, Optional<What> what, String after, int limit) {
        Place place = after.equals(Cursors.START) ? Place.START : cursors.place(after, 2, Place::of);
        String hql = BEHIND + what.map(_ -> " and t.what = :what").orElse("") + IN_ORDER;
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<ToAssess> query = session.createSelectionQuery(hql, ToAssess.class)
                            .setParameter("credential", MayKnow.bytes(reader.credential()))
                            .setParameter("reader", reader.pseudonym())
                            .setParameter("near", reader.near())
                            .setParameter("due", place.due())
                            .setParameter("position", place.position())
                            .setMaxResults(limit);
                    what.ifPresent(of -> query.setParameter("what", of.name()));
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Entry entry(ToAssess row) {
        return new Entry(cursors.of(row.due, row.position), row.planId, row.caseId, What.valueOf(row.what), row.due);
    }
}
