package esperanza.runtime.reader;

import esperanza.runtime.log.Logged;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.util.List;

/**
 * Tables that answer one question, made from the log and from nothing else, so that they can be dropped and made anew.
 *
 * <p>A runner calls {@link #apply} under these terms:
 * <ul>
 *   <li>Batch: up to 1,000 events, by position, own and mirrored alike, of all types and streams. Missing are events that
 *     a person skipped and streams that are parked for this projection. All projections get the same events, so an event
 *     must not be changed.</li>
 *   <li>Turn: any instance may do a batch, one instance at a time. The order of positions is kept.</li>
 *   <li>Thread: {@code apply} is called on an event loop, in a rebuild on a thread of its own, and must never block. The
 *     runner's own thread waits for the result.</li>
 *   <li>Time: a statement may take 30 s and the whole batch 30 s. The server ends a transaction that is idle for
 *     {@code esperanza.log.take-over} (10 s as shipped). A rebuild is one transaction, for all projections that were
 *     asked anew within a second, with 6 h and no limit per statement.</li>
 *   <li>Once: tables and cursor are committed together, so each event counts once in the tables. The same events may be
 *     given again, but only after their first effects were rolled back. {@code apply} must therefore have no effect
 *     outside the transaction: no I/O, no field that remembers.</li>
 *   <li>Failure that passes by itself (the server rolled back, is short of resources or shutting down, a statement
 *     timed out, the keys are away): the batch is rolled back and tried again after 0.5 s.</li>
 *   <li>Any other failure: the batch is rolled back to a savepoint and its events are given one by one. The stream of
 *     an event that fails alone is parked for this projection, with one line of ERROR; all other streams go on. A
 *     projection that fails while several are made anew is made anew by itself.</li>
 * </ul>
 */
public interface Projection {

    /** The name of its cursor and of the streams parked for it. Never changes after a release. */
    String name();

    /** The tables it owns. A rebuild empties them first. */
    List<String> tables();

    /**
     * Folds the events into the tables, within the transaction that also moves the cursor. Neither commits nor rolls
     * back.
     */
    Uni<Void> apply(SqlConnection transaction, List<Logged> events);
}
