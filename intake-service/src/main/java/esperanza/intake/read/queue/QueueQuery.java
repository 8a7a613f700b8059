package esperanza.intake.read.queue;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads the queue: the most urgent first, as judged or else as the codes suggest; of the same urgency what is due first, which is
 * what came first, whatever the country's term is.
 */
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
            after = "from QueuedReport where (urgencyRank, receivedAt, position) > (:rank, :receivedAt, :position)"
                    + condition + " order by urgencyRank, receivedAt, position";
        }
    }

    private static final String THESE =
            "from QueuedReport where reportId in :reports order by urgencyRank, receivedAt, position";

    private final Mutiny.SessionFactory sessions;

    QueueQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    public Uni<List<Entry>> after(Stage stage, QueueCursor cursor, int limit) {
        return sessions.withStatelessSession(session -> session.createQuery(stage.after, QueuedReport.class)
                        .setParameter("rank", cursor.rank())
                        .setParameter("receivedAt", cursor.receivedAt())
                        .setParameter("position", cursor.position())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(QueueQuery::entry).toList());
    }

    /** These reports as they stand in the queue now. */
    public Uni<List<Entry>> these(Collection<UUID> reports) {
        return reports.isEmpty()
                ? Uni.createFrom().item(List.of())
                : sessions.withStatelessSession(session -> session.createQuery(THESE, QueuedReport.class)
                                .setParameter("reports", reports)
                                .getResultList())
                        .map(rows -> rows.stream().map(QueueQuery::entry).toList());
    }

    private static Entry entry(QueuedReport row) {
        return new Entry(
                new QueueCursor(row.urgencyRank, row.receivedAt, row.position).text(),
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
