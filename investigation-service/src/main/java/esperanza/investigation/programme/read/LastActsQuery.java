package esperanza.investigation.programme.read;

import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The list of files by their last substantive act. */
@Singleton
public class LastActsQuery {

    /**
     * One file.
     *
     * @param cursor give it as {@code after} to get the files that follow
     * @param touchedAt when its last substantive act was recorded, or else when it was registered
     * @param lastAct absent: no substantive act was done yet
     * @param investigator pseudonym; absent until an investigator has taken the file
     * @param mine true: the reader is this investigator
     * @param open how many of its acts are ordered and have not ended
     * @param overdue how many of these are overdue
     */
    public record Entry(
            String cursor,
            UUID caseId,
            Instant touchedAt,
            Optional<UUID> lastAct,
            Optional<String> investigator,
            boolean mine,
            int open,
            int overdue) {}

    record Row(UUID caseId, Instant touchedAt, UUID lastAct, String investigator, long open, long overdue) {}

    private record Place(Instant touchedAt, UUID caseId) {

        static final Place START = new Place(Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> sortKey) {
            return new Place(Instant.parse(sortKey.get(0)), UUID.fromString(sortKey.get(1)));
        }
    }

    private static final String OPEN =
            "select count(a) from ListedAct a where a.caseId = t.caseId and a.state = 'ORDERED'";
    private static final String AFTER = "select t.caseId, t.touchedAt, t.lastAct, f.investigator, (" + OPEN + "), ("
            + OPEN + " and a.due < :now) from TouchedFile t left join ListedFile f on f.caseId = t.caseId"
            + " where (t.touchedAt, t.caseId) > (:touchedAt, :caseId)"
            + " and function('may_know', t.caseId, :credential) = true order by t.touchedAt, t.caseId";

    private final Queries queries;
    private final Cursors cursors;

    LastActsQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * A page of the list. Fails with 422 if the cursor is none of this list.
     *
     * @param reader for {@code may_know}: files that the reader must not know of are left out
     */
    public Uni<List<Entry>> after(ActsQuery.Reader reader, String after, int limit) {
        Place place = after.equals(Cursors.START) ? Place.START : cursors.place(after, 2, Place::of);
        return queries.ask(session -> session.createSelectionQuery(AFTER, Row.class)
                        .setParameter("credential", MayKnow.bytes(reader.credential()))
                        .setParameter("now", reader.now())
                        .setParameter("touchedAt", place.touchedAt())
                        .setParameter("caseId", place.caseId())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> entry(row, reader)).toList());
    }

    private Entry entry(Row row, ActsQuery.Reader reader) {
        return new Entry(
                cursors.of(row.touchedAt, row.caseId),
                row.caseId,
                row.touchedAt,
                Optional.ofNullable(row.lastAct),
                Optional.ofNullable(row.investigator),
                reader.pseudonym().equals(row.investigator),
                (int) row.open,
                (int) row.overdue);
    }
}
