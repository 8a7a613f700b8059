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
 * Reads the queue, narrowed and in the order that is asked for. Of one urgency the report that was received first is due
 * first, whatever the country's term is.
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

    /**
     * The reader of the queue.
     *
     * @param pseudonym of the reader, under whom their claims stand
     * @param credential the reader's credential: reports that the reader must not know of are left out
     * @param inTheSteadOf the credential of those whose work the reader does: reports that they may know of are left
     *     out
     */
    public record Reader(String pseudonym, String credential, Optional<String> inTheSteadOf) {

        private String condition() {
            return " and function('may_know', caseId, :credential) = true"
                    + (inTheSteadOf.isPresent() ? " and function('may_know', caseId, :inTheSteadOf) = false" : "");
        }

        private <T> Mutiny.SelectionQuery<T> asks(Mutiny.SelectionQuery<T> query) {
            inTheSteadOf.ifPresent(others -> query.setParameter("inTheSteadOf", MayKnow.bytes(others)));
            return query.setParameter("credential", MayKnow.bytes(credential));
        }
    }

    private static final String THESE = "from QueuedReport where reportId in :reports and test = false";

    private final Queries queries;
    private final Cursors cursors;

    QueueQuery(Queries queries, Cursors cursors) {
        this.queries = queries;
        this.cursors = cursors;
    }

    /** A page of the queue. Fails with 422 if the cursor is none of a list in this order. */
    public Uni<List<Entry>> after(QueueFilter filter, Reader reader, Instant now, String after, int limit) {
        QueueOrder order = filter.order();
        QueueFilter.Conditions conditions = filter.conditions(reader.pseudonym, now);
        String hql = "from QueuedReport where " + order.behind() + " and " + conditions.hql() + reader.condition()
                + order.by();
        return queries.ask(session -> {
                    Mutiny.SelectionQuery<QueuedReport> query =
                            order.from(after, cursors, reader.asks(session.createQuery(hql, QueuedReport.class)));
                    conditions.values().forEach(query::setParameter);
                    return query.setMaxResults(limit).getResultList();
                })
                .map(rows -> rows.stream().map(row -> entry(row, order)).toList());
    }

    /** These reports, as they are in the queue now. */
    public Uni<List<Entry>> these(Reader reader, Collection<UUID> reports) {
        String hql = THESE + reader.condition() + QueueOrder.URGENCY.by();
        return reports.isEmpty()
                ? Uni.createFrom().item(List.of())
                : queries.ask(session -> reader.asks(session.createQuery(hql, QueuedReport.class))
                                .setParameter("reports", reports)
                                .getResultList())
                        .map(rows -> rows.stream()
                                .map(row -> entry(row, QueueOrder.URGENCY))
                                .toList());
    }

    private Entry entry(QueuedReport row, QueueOrder order) {
        return new Entry(
                order.cursor(row, cursors),
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
