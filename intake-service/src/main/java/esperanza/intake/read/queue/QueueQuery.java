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
     * One report.
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
            List<String> codes,
            Optional<String> urgency,
            String referredTo,
            Optional<Claimed> claim) {}

    /**
     * Who reads it, until when.
     *
     * @param by pseudonym
     */
    public record Claimed(String by, Instant until) {}

    /** Which reports: those that wait for triage, those that had it, or both. */
    public enum Stage {
        WAITING(" and urgency is null"),
        TRIAGED(" and urgency is not null"),
        ALL("");

        private final String after;

        Stage(String condition) {
            after = "from QueuedReport where position > :after and function('may_know', caseId, :standing) = true"
                    + condition + " order by position";
        }
    }

    private final Mutiny.SessionFactory sessions;

    QueueQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param standing of whoever asks: what they must not know of is not among it */
    public Uni<List<Entry>> after(Stage stage, String standing, long position, int limit) {
        return sessions.withStatelessSession(session -> session.createQuery(stage.after, QueuedReport.class)
                        .setParameter("standing", standing)
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
                row.codes.isEmpty() ? List.of() : List.of(row.codes.split(" ")),
                Optional.ofNullable(row.urgency),
                row.referredTo,
                Optional.ofNullable(row.claimedBy).map(by -> new Claimed(by, row.claimedUntil)));
    }
}
