package esperanza.intake.read.queue;

import esperanza.runtime.rest.Lists;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Reads the queue, oldest first. */
@Singleton
public class QueueQuery {

    /**
     * One report that waits.
     *
     * @param cursor give it as {@code after} to go on behind it
     */
    public record Entry(
            String cursor,
            UUID reportId,
            UUID caseId,
            String caseNumber,
            int version,
            Instant waitingSince,
            String channel,
            Optional<String> firstLevelArea,
            boolean imminentDanger,
            Optional<String> urgency,
            String referredTo) {}

    private static final String AFTER = "from QueuedReport where position > :after order by position";

    private final Mutiny.SessionFactory sessions;

    QueueQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<Entry>> after(long position, int limit) {
        return sessions.withStatelessSession(session -> session.createQuery(AFTER, QueuedReport.class)
                        .setParameter("after", position)
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(QueueQuery::entry).toList());
    }

    private static Entry entry(QueuedReport row) {
        return new Entry(
                Lists.cursor(row.position),
                row.reportId,
                row.caseId,
                row.caseNumber,
                row.version,
                row.receivedAt,
                row.channel,
                Optional.ofNullable(row.firstLevelArea),
                row.imminentDanger,
                Optional.ofNullable(row.urgency),
                row.referredTo);
    }
}
