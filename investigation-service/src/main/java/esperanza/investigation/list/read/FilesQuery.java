package esperanza.investigation.list.read;

import esperanza.investigation.file.domain.FileStanding;
import esperanza.protocol.vocabulary.HypothesisStatus;
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

/** The list of files, narrowed and in the order that is asked for. */
@Singleton
public class FilesQuery {

    /**
     * One file.
     *
     * @param cursor give it as {@code after} to get the files that follow
     * @param investigator pseudonym; absent until an investigator has taken the file
     * @param mine true: the reader is this investigator
     * @param released true: this investigator cannot go on, and another may take the file over
     * @param standing whether it is worked on, and how its work ended
     * @param touchedAt when its last substantive act was recorded, or else when it was registered
     * @param lastAct absent: no substantive act was done yet
     * @param open how many of its acts are ordered and have not ended
     * @param overdue how many of these are overdue
     */
    public record Entry(
            String cursor,
            UUID caseId,
            UUID reportId,
            Instant registeredAt,
            Optional<String> firstLevelArea,
            Optional<String> investigator,
            boolean mine,
            boolean released,
            HypothesisStatus firstHypothesis,
            FileStanding standing,
            Optional<Instant> touchedAt,
            Optional<UUID> lastAct,
            int open,
            int overdue) {}

    /**
     * The reader of the list.
     *
     * @param credential for {@code may_know}: files that the reader must not know of are left out
     * @param now an act whose date lies before it is overdue
     */
    public record Reader(String credential, String pseudonym, Instant now) {}

    record Row(
            long position,
            UUID caseId,
            UUID reportId,
            Instant registeredAt,
            String firstLevelArea,
            String investigator,
            boolean released,
            String firstHypothesis,
            String standing,
            int reviews,
            Instant touchedAt,
            UUID lastAct,
            long open,
            long overdue) {}

    private static final String OPEN =
            "select count(a) from ListedAct a where a.caseId = f.caseId and a.state = 'ORDERED'";
    private static final String LISTED = "select f.position, f.caseId, f.reportId, f.registeredAt, f.firstLevelArea,"
            + " f.investigator, f.released, f.firstHypothesis, f.standing, f.reviews, t.touchedAt, t.lastAct, (" + OPEN
            + "), (" + OPEN + " and a.due < :now) from ListedFile f left join TouchedFile t on t.caseId = f.caseId"
            + " where function('may_know', f.caseId, :credential) = true and ";

    private final Queries queries;
    private final Cursors cursors;

    FilesQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** A page of the list. Fails with 422 if the cursor is none of a list in this order. */
    public Uni<List<Entry>> after(Reader reader, FilesFilter filter, String after, int limit) {
        FilesOrder order = filter.order();
        FilesFilter.Conditions conditions = filter.conditions(reader.pseudonym);
        String narrowed = conditions.hql().isEmpty() ? "" : " and " + conditions.hql();
        String hql = LISTED + order.behind() + narrowed + order.by();
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<Row> query = order.from(
                                    after, cursors, session.createSelectionQuery(hql, Row.class))
                            .setParameter("credential", MayKnow.bytes(reader.credential))
                            .setParameter("now", reader.now);
                    conditions.values().forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(row -> entry(row, order, reader)).toList());
    }

    private Entry entry(Row row, FilesOrder order, Reader reader) {
        return new Entry(
                order.cursor(row, cursors),
                row.caseId,
                row.reportId,
                row.registeredAt,
                Optional.ofNullable(row.firstLevelArea),
                Optional.ofNullable(row.investigator),
                reader.pseudonym.equals(row.investigator),
                row.released,
                HypothesisStatus.valueOf(row.firstHypothesis),
                row.reviews > 0 ? FileStanding.REVIEW_CALLED : FileStanding.valueOf(row.standing),
                Optional.ofNullable(row.touchedAt),
                Optional.ofNullable(row.lastAct),
                (int) row.open,
                (int) row.overdue);
    }
}
