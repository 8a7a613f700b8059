package esperanza.intake.triage.read;

import esperanza.runtime.rest.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The order of the rows. A cursor belongs to one order; in it a row has the same place under every filter. */
public enum QueueOrder {
    /** The most urgent first, as judged or else as the codes suggest; within one urgency what came first. */
    URGENCY(
            "(urgencyRank, receivedAt, reportId) > (:rank, :receivedAt, :reportId)",
            "urgencyRank, receivedAt, reportId",
            Instant.EPOCH),
    /** The report that waits for the longest time first. */
    OLDEST("(receivedAt, reportId) > (:receivedAt, :reportId)", "receivedAt, reportId", Instant.EPOCH),
    /** The report that came last first. */
    NEWEST(
            "(receivedAt, reportId) < (:receivedAt, :reportId)",
            "receivedAt desc, reportId desc",
            Instant.parse("9999-12-31T00:00:00Z"));

    /** The place of a row: its sort key. */
    private record Place(int rank, Instant receivedAt, UUID reportId) {

        static Place of(List<String> sortKey) {
            return new Place(
                    Integer.parseInt(sortKey.get(0)), Instant.parse(sortKey.get(1)), UUID.fromString(sortKey.get(2)));
        }
    }

    private final String behind;
    private final String by;
    private final Place start;

    QueueOrder(String behind, String by, Instant start) {
        this.behind = behind;
        this.by = by;
        this.start = new Place(-1, start, new UUID(0, 0));
    }

    String behind() {
        return behind;
    }

    String by() {
        return " order by " + by;
    }

    /** Starts the query behind this cursor. Fails with 422 if the cursor is none of a list in this order. */
    <T> Mutiny.SelectionQuery<T> from(String cursor, Cursors cursors, Mutiny.SelectionQuery<T> query) {
        Place place = cursor.equals(Cursors.START) ? start : read(cursor, cursors);
        Mutiny.SelectionQuery<T> of = this == URGENCY ? query.setParameter("rank", place.rank) : query;
        return of.setParameter("receivedAt", place.receivedAt).setParameter("reportId", place.reportId);
    }

    String cursor(QueuedReport row, Cursors cursors) {
        return this == URGENCY
                ? cursors.of(row.urgencyRank, row.receivedAt, row.reportId)
                : cursors.of(name(), row.receivedAt, row.reportId);
    }

    private Place read(String cursor, Cursors cursors) {
        return cursors.place(cursor, 3, sortKey -> this == URGENCY ? Place.of(sortKey) : ofTime(sortKey));
    }

    private Place ofTime(List<String> sortKey) {
        if (!sortKey.getFirst().equals(name())) {
            throw Cursors.refused();
        }
        return new Place(0, Instant.parse(sortKey.get(1)), UUID.fromString(sortKey.get(2)));
    }
}
