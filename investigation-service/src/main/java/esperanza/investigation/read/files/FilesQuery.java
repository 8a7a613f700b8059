package esperanza.investigation.read.files;

import esperanza.runtime.rest.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Which files there are, in the order in which they were registered. */
@Singleton
public class FilesQuery {

    /**
     * One file.
     *
     * @param cursor give it as {@code after} to go on behind it
     * @param taken somebody answers for it
     */
    public record Entry(String cursor, UUID caseId, Instant registeredAt, boolean taken, String firstHypothesis) {}

    private static final String AFTER = "from ListedFile f where f.position > :after order by f.position";

    private final Mutiny.SessionFactory sessions;

    FilesQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<Entry>> after(long position, int limit) {
        return sessions.withStatelessSession(session -> session.createSelectionQuery(AFTER, ListedFile.class)
                        .setParameter("after", position)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new Entry(
                                Lists.cursor(row.position),
                                row.caseId,
                                row.registeredAt,
                                row.taken,
                                row.firstHypothesis))
                        .toList());
    }
}
