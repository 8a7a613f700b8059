package esperanza.investigation.list.read;

import esperanza.runtime.rest.Cursors;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** The order of the files. A cursor belongs to one order; in it a file has the same place under every filter. */
public enum FilesOrder {
    /** In the order in which they were registered. */
    REGISTERED("f.position > :position", "f.position") {
        @Override
        <T> Mutiny.SelectionQuery<T> from(String cursor, Cursors cursors, Mutiny.SelectionQuery<T> query) {
            return query.setParameter("position", cursors.position(cursor));
        }

        @Override
        String cursor(FilesQuery.Row row, Cursors cursors) {
            return cursors.cursor(row.position());
        }
    },
    /** The file that was registered last first. */
    NEWEST("f.position < :position", "f.position desc") {
        @Override
        <T> Mutiny.SelectionQuery<T> from(String cursor, Cursors cursors, Mutiny.SelectionQuery<T> query) {
            long position = cursor.equals(Cursors.START)
                    ? Long.MAX_VALUE
                    : cursors.place(cursor, 3, key -> Long.parseLong(ours(key).get(1)));
            return query.setParameter("position", position);
        }

        @Override
        String cursor(FilesQuery.Row row, Cursors cursors) {
            return cursors.of(name(), row.position(), row.caseId());
        }
    },
    /** The file on which nobody worked for the longest time first. */
    UNTOUCHED("(t.touchedAt, t.caseId) > (:touchedAt, :touched)", "t.touchedAt, t.caseId") {
        @Override
        <T> Mutiny.SelectionQuery<T> from(String cursor, Cursors cursors, Mutiny.SelectionQuery<T> query) {
            List<String> key = cursor.equals(Cursors.START)
                    ? List.of(name(), Instant.EPOCH.toString(), new UUID(0, 0).toString())
                    : cursors.place(cursor, 3, this::ours);
            return query.setParameter("touchedAt", Instant.parse(key.get(1)))
                    .setParameter("touched", UUID.fromString(key.get(2)));
        }

        @Override
        String cursor(FilesQuery.Row row, Cursors cursors) {
            return cursors.of(name(), row.touchedAt(), row.caseId());
        }
    };

    private final String behind;
    private final String by;

    FilesOrder(String behind, String by) {
        this.behind = behind;
        this.by = by;
    }

    /** Starts the query behind this cursor. Fails with 422 if the cursor is none of a list in this order. */
    abstract <T> Mutiny.SelectionQuery<T> from(String cursor, Cursors cursors, Mutiny.SelectionQuery<T> query);

    abstract String cursor(FilesQuery.Row row, Cursors cursors);

    String behind() {
        return behind;
    }

    String by() {
        return " order by " + by;
    }

    List<String> ours(List<String> sortKey) {
        if (!sortKey.getFirst().equals(name())) {
            throw Cursors.refused();
        }
        return sortKey;
    }
}
