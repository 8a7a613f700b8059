package esperanza.intake.triage.read;

import esperanza.protocol.vocabulary.Channel;
import esperanza.protocol.vocabulary.Code;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.query.Queries;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.wall.MayKnow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * Reads the queue in its order:
 * <ol>
 * <li>the most urgent first, as judged in triage or else as the codes suggest;
 * <li>within one urgency, the report received first, which is due first whatever the country's term is.
 * </ol>
 */
@Singleton
public class QueueQuery {

    /**
     * A report in the queue.
     *
     * @param cursor the value for {@code after} that continues behind this row
     * @param newSince when the reporter said something after the last triage or question of an officer
     */
    public record Entry(
            String cursor,
            UUID reportId,
            UUID caseId,
            String caseNumber,
            int version,
            Instant waitingSince,
            Channel channel,
            Optional<String> firstLevelArea,
            boolean imminentDanger,
            List<String> codes,
            Optional<Urgency> urgency,
            String referredTo,
            Optional<Instant> newSince,
            Optional<Claimed> claim) {}

    /**
     * The claim on a report.
     *
     * @param by pseudonym of the holder
     */
    public record Claimed(String by, Instant until) {}

    /** The place of a row: its sort key. */
    record Place(int rank, Instant receivedAt, UUID reportId) {

        static final Place START = new Place(-1, Instant.EPOCH, new UUID(0, 0));

        static Place of(List<String> sortKey) {
            return new Place(
                    Integer.parseInt(sortKey.get(0)), Instant.parse(sortKey.get(1)), UUID.fromString(sortKey.get(2)));
        }
    }

    /**
     * The reader of the queue.
     *
     * @param credential the reader's credential: reports that the reader must not know of are left out
     * @param inTheSteadOf the credential of those whose work the reader does: reports that they may know of are left
     *     out
     */
    public record Reader(String credential, Optional<String> inTheSteadOf) {

        private String condition() {
            return " and function('may_know', caseId, :credential) = true"
                    + (inTheSteadOf.isPresent() ? " and function('may_know', caseId, :inTheSteadOf) = false" : "");
        }

        private <T> Mutiny.SelectionQuery<T> asks(Mutiny.SelectionQuery<T> query) {
            inTheSteadOf.ifPresent(others -> query.setParameter("inTheSteadOf", MayKnow.bytes(others)));
            return query.setParameter("credential", MayKnow.bytes(credential));
        }
    }

    /**
     * Which reports: waiting for an officer, already triaged, or both. A triaged report waits again while it has news.
     */
    public enum Stage {
        WAITING(" and (urgency is null or newSince is not null)"),
        TRIAGED(" and urgency is not null"),
        ALL("");

        private final String condition;

        Stage(String condition) {
            this.condition = condition;
        }
    }

    private static final String BEHIND =
            "from QueuedReport where (urgencyRank, receivedAt, reportId) > (:rank, :receivedAt, :reportId) and test = :test";
    private static final String THESE = "from QueuedReport where reportId in :reports and test = false";
    private static final String IN_ORDER = " order by urgencyRank, receivedAt, reportId";

    private final Queries queries;
    private final Cursors cursors;

    QueueQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /**
     * A page of the queue. Fails with 422 if the cursor is none of this list.
     *
     * @param tests true: the hotlines' test reports instead of the real ones
     */
    public Uni<List<Entry>> after(Stage stage, boolean tests, Reader reader, String after, int limit) {
        Place place = place(after);
        String hql = BEHIND + reader.condition() + stage.condition + IN_ORDER;
        return queries.ask(session -> reader.asks(session.createQuery(hql, QueuedReport.class))
                        .setParameter("test", tests)
                        .setParameter("rank", place.rank())
                        .setParameter("receivedAt", place.receivedAt())
                        .setParameter("reportId", place.reportId())
                        .setMaxResults(limit)
                        .getResultList())
                .map(rows -> rows.stream().map(this::entry).toList());
    }

    /** These reports, as they are in the queue now. */
    public Uni<List<Entry>> these(Reader reader, Collection<UUID> reports) {
        String hql = THESE + reader.condition() + IN_ORDER;
        return reports.isEmpty()
                ? Uni.createFrom().item(List.of())
                : queries.ask(session -> reader.asks(session.createQuery(hql, QueuedReport.class))
                                .setParameter("reports", reports)
                                .getResultList())
                        .map(rows -> rows.stream().map(this::entry).toList());
    }

    private Place place(String cursor) {
        return cursor.equals(Cursors.START) ? Place.START : cursors.place(cursor, 3, Place::of);
    }

    private Entry entry(QueuedReport row) {
        return new Entry(
                cursors.of(row.urgencyRank, row.receivedAt, row.reportId),
                row.reportId,
                row.caseId,
                row.caseNumber,
                row.version,
                row.receivedAt,
                Code.known(Channel.class, row.channel),
                Optional.ofNullable(row.firstLevelArea),
                row.imminentDanger,
                row.codes.isEmpty() ? List.of() : List.of(row.codes.split(" ")),
                Optional.ofNullable(row.urgency).map(Urgency::valueOf),
                row.referredTo,
                Optional.ofNullable(row.newSince),
                Optional.ofNullable(row.claimedBy).map(by -> new Claimed(by, row.claimedUntil)));
    }
}
