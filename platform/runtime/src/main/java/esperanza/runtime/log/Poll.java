package esperanza.runtime.log;

import io.vertx.core.Promise;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.List;

/** A poll of a mirror. The mirror itself tries again if it is refused. */
record Poll(Tuple arguments, Stored events, Promise<List<Row>> sender) implements Part {

    /** The records of a poll as events of the log. */
    @FunctionalInterface
    public interface Stored {

        /** @param element the number of the record in its poll, from 1 */
        StoredEvent at(int element, long position);
    }

    private static final String TAKEN = "NEXT";

    @Override
    public String call() {
        return "element, outcome, at_position, null::int from mirror_events";
    }

    @Override
    public void answer(List<Row> rows) {
        sender.complete(rows);
    }

    /** Element 0 stands for an event that was held before, whose bytes only the database has. */
    @Override
    public List<StoredEvent> stored(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.getInteger(1) > 0 && row.getString(2).equals(TAKEN))
                .map(row -> events.at(row.getInteger(1), row.getLong(3)))
                .toList();
    }

    @Override
    public void refuse(Throwable failure) {
        sender.fail(failure);
    }

    @Override
    public List<Poll> apart() {
        return List.of(this);
    }
}
