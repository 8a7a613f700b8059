package esperanza.runtime.reader;

import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.StoredEvent;
import esperanza.runtime.reader.Reactions.Failure;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Runs the policies of one reader. One leader per database takes a page of events, lets the {@link Reactions} happen
 * and moves the cursor after them. A stream that cannot be digested is parked.
 *
 * <p>The leader keeps the cursor in memory and stores it from time to time, and when there is nothing to do. A crash
 * sets the cursor back by that time; the reactions are then repeated and have no further effect.
 */
final class PolicyRunner {

    private static final Logger LOG = Logger.getLogger(PolicyRunner.class);
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String STANDING = """
            select c.at, exists (select from parked where reader = $1)
              or exists (select from skipped where reader = $1 and position > c.at) waiting
            from (select coalesce((select position from cursor where name = $1), 0) at) c""";

    private final String reader;
    private final Leadership leadership;
    private final LogReader log;
    private final EventCatalogue catalogue;
    private final Parking parking;
    private final Reactions reactions;
    private final Duration storedEvery;
    private long cursor;
    private long stored;
    private long storedAt;
    private boolean waiting;
    private int term;

    /**
     * @param reader names the cursor of this runner and the streams it parks
     * @param storedEvery how long the stored cursor may lag behind
     */
    PolicyRunner(
            String reader,
            Leadership leadership,
            LogReader log,
            EventCatalogue catalogue,
            Parking parking,
            Reactions reactions,
            Duration storedEvery) {
        this.reader = reader;
        this.leadership = leadership;
        this.log = log;
        this.catalogue = catalogue;
        this.parking = parking;
        this.reactions = reactions;
        this.storedEvery = storedEvery;
    }

    /** Handles one page. Returns true if there may be more. */
    boolean round() {
        Optional<SqlConnection> leading = leadership.held();
        return leading.isPresent() && page(leading.get());
    }

    private boolean page(SqlConnection connection) {
        if (term != leadership.terms()) {
            look();
            term = leadership.terms();
        }
        if (waiting) {
            replay(connection);
        }
        List<StoredEvent> page = wait(log.after(cursor, PAGE));
        if (page.isEmpty()) {
            return settle();
        }
        digest(connection, page);
        return page.size() == PAGE;
    }

    private void digest(SqlConnection connection, List<StoredEvent> page) {
        Aside aside =
                waiting ? wait(parking.aside(connection, reader, page)) : new Aside(new HashSet<>(), new HashSet<>());
        List<Failure> failures = leadership.whileLeading(reactions.to(aside.without(page), aside.parked()), PATIENCE);
        for (Failure failure : failures) {
            wait(parking.park(connection, reader, failure.event(), failure.why()));
            waiting = true;
            if (failure.isFirst()) {
                tell(failure);
            }
        }
        cursor = page.getLast().position();
        if (System.nanoTime() - storedAt >= storedEvery.toNanos()) {
            store();
        }
    }

    /** Reads the cursor, and whether any event waits or was skipped, which is seldom. */
    private void look() {
        Row standing = leadership.run(STANDING, Tuple.of(reader)).iterator().next();
        cursor = standing.getLong("at");
        stored = cursor;
        waiting = standing.getBoolean("waiting");
    }

    /** Nothing to do: stores the cursor, or sees whether somebody set the stored one back. Returns true if so. */
    private boolean settle() {
        long before = cursor;
        if (cursor > stored) {
            store();
        } else {
            look();
        }
        return cursor < before;
    }

    private void store() {
        leadership.move(reader, cursor);
        stored = cursor;
        storedAt = System.nanoTime();
    }

    private void tell(Failure failure) {
        LOG.errorf(
                "%s parked %s %s at %d: %s",
                reader,
                failure.event().stream().category(),
                failure.event().stream().id(),
                failure.event().position(),
                failure.why());
    }

    private void replay(SqlConnection connection) {
        List<Long> positions = wait(parking.toReplay(connection, reader, catalogue));
        if (positions.isEmpty()) {
            return;
        }
        List<StoredEvent> events = wait(LogReader.at(connection, positions));
        List<Failure> failures = leadership.whileLeading(reactions.to(events, Set.of()), PATIENCE);
        Set<StoredEvent> failed = failures.stream().map(Failure::event).collect(Collectors.toSet());
        for (StoredEvent event : events) {
            if (!failed.contains(event)) {
                wait(parking.release(connection, reader, event.position()));
            }
        }
        for (Failure failure : failures) {
            if (failure.isFirst()) {
                wait(parking.notYet(connection, reader, failure.event(), failure.why()));
            }
        }
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
