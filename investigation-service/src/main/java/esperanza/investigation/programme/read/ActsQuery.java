package esperanza.investigation.programme.read;

import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActType;
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

/** The list of acts across files, by the date on which they are due. */
@Singleton
public class ActsQuery {

    /**
     * One act.
     *
     * @param cursor give it as {@code after} to get the acts that follow
     * @param owner pseudonym of the person who does it
     * @param mine true: the owner is the reader
     * @param due of an act that was done before anybody ordered it: when it was recorded
     */
    public record Entry(
            String cursor,
            UUID actId,
            UUID caseId,
            UUID lineId,
            ActType type,
            String owner,
            boolean mine,
            Instant due,
            boolean overdue,
            Act.State state,
            Optional<Instant> endedAt) {}

    /**
     * The person who reads.
     *
     * @param credential for {@code may_know}: acts of files that the reader must not know of are left out
     * @param now the instant at which an act is overdue
     */
    public record Reader(String credential, String pseudonym, Instant now) {}

    /** Which acts: those that are ordered and have not ended, or all. */
    public enum Stage {
        OPEN(" and state = 'ORDERED'"),
        ALL("");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }
    }

    /** Whose acts: those of the reader, or those of everybody. */
    public enum Owner {
        ME(" and owner = :owner"),
        ALL("");

        private final String condition;

        Owner(String condition) {
            this.condition = condition;
        }
    }

    private record Place(Instant due, UUID actId) {

        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> sortKey) {
            return new Place(Instant.parse(sortKey.get(0)), UUID.fromString(sortKey.get(1)));
        }
    }

    private static final String BEHIND =
            "from ListedAct where (due, actId) > (:due, :actId) and function('may_know', caseId, :credential) = true";
    private static final String IN_ORDER = " order by due, actId";

    private final Queries queries;
    private final Cursors cursors;

    ActsQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** A page of the list. Fails with 422 if the cursor is none of this list. */
    public Uni<List<Entry>> after(Reader reader, Stage stage, Owner owner, String after, int limit) {
        Place place = after.equals(Cursors.START) ? Place.START : cursors.place(after, 2, Place::of);
        String hql = BEHIND + stage.condition + owner.condition + IN_ORDER;
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<ListedAct> query = session.createSelectionQuery(hql, ListedAct.class)
                            .setParameter("credential", MayKnow.bytes(reader.credential()))
                            .setParameter("due", place.due())
                            .setParameter("actId", place.actId())
                            .setMaxResults(limit);
                    if (owner == Owner.ME) {
                        query.setParameter("owner", reader.pseudonym());
                    }
                    return query.getResultList();
                })
                .map(rows -> rows.stream().map(row -> entry(row, reader)).toList());
    }

    private Entry entry(ListedAct row, Reader reader) {
        Act.State state = Act.State.valueOf(row.state);
        return new Entry(
                cursors.of(row.due, row.actId),
                row.actId,
                row.caseId,
                row.lineId,
                ActType.valueOf(row.type),
                row.owner,
                row.owner.equals(reader.pseudonym()),
                row.due,
                state == Act.State.ORDERED && row.due.isBefore(reader.now()),
                state,
                Optional.ofNullable(row.endedAt));
    }
}
