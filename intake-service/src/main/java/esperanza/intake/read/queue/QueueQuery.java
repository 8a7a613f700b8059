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
            after = "from QueuedReport where position > :after and test = :test" + condition + " order by position";
        }
    }

    private final Mutiny.SessionFactory sessions;

    QueueQuery(Mutiny.SessionFactory sessions) {
        this.sessions = sessions;
    }

    /** @param tests those by which the door was tried, instead of the real ones */
    public Uni<List<Entry>> after(Stage stage, boolean tests, long position, int limit) {
        return sessions.withStatelessSession(session -> session.createQuery(stage.after, QueuedReport.class)
                        .setParameter("after", position)
                        .setParameter("test", tests)
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
