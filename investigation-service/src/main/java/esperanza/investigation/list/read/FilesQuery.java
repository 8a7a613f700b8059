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

/** The list of files, in the order in which they were registered. */
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
            FileStanding standing) {}

    private static final String AFTER = """
            from ListedFile where position > :after and function('may_know', caseId, :credential) = true
            order by position""";

    private final Queries queries;
    private final Cursors cursors;

    FilesQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * @param credential the caller's credential for {@code may_know}: files that the caller must not know of are
     *     left out
     * @param reader pseudonym of the caller
     */
    public Uni<List<Entry>> after(String credential, String reader, long position, int limit) {
        return queries.ask(session -> session.createSelectionQuery(AFTER, ListedFile.class)
                        .setParameter("credential", MayKnow.bytes(credential))
                        .setParameter("after", position)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(row -> entry(row, reader)).toList());
    }

    private Entry entry(ListedFile row, String reader) {
        return new Entry(
                cursors.cursor(row.position),
                row.caseId,
                row.reportId,
                row.registeredAt,
                Optional.ofNullable(row.firstLevelArea),
                Optional.ofNullable(row.investigator),
                reader.equals(row.investigator),
                row.released,
                HypothesisStatus.valueOf(row.firstHypothesis),
                row.reviews > 0 ? FileStanding.REVIEW_CALLED : FileStanding.valueOf(row.standing));
    }
}
