package esperanza.runtime.log;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.Gate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Group commit: commands that arrive while a batch is in flight go out together as the next batch. One per instance,
 * confined to one event loop, on a connection of its own; no timer, no latency added when idle.
 *
 * <p>Promises:
 * <ul>
 *   <li>A command answered DONE or REPEAT is durable.</li>
 *   <li>A failed call leaves the outcome unknown. The same command may be sent again: the log remembers its id.</li>
 *   <li>If too many commands wait, new ones fail with {@link StoreUnavailable}. So does a command that waited longer
 *     than {@code patienceMillis}.</li>
 *   <li>While the gate is shut, every command fails with {@link StoreUnavailable}.</li>
 * </ul>
 */
public final class GroupAppender {

    private record Waiting(Append append, Promise<AppendResult> answer, long since) {}

    private static final int LONGEST_QUEUE = 20_000;
    private static final long HEAVIEST_QUEUE = 32L * 1024 * 1024;
    private static final long HEAVIEST_BATCH = 4L * 1024 * 1024;

    private final Context loop;
    private final Pool connection;
    private final int largestBatch;
    private final Gate gate;
    private final Runnable committed;
    private final long patienceMillis;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private long weight;
    private boolean inFlight;

    /**
     * @param connection a pool of one connection
     * @param largestBatch the largest number of events in one call
     * @param patienceMillis how long a call may take, and how long a command may wait for its call, in milliseconds
     * @param committed called after each commit, on the event loop
     */
    public GroupAppender(
            Vertx vertx, Pool connection, int largestBatch, long patienceMillis, Gate gate, Runnable committed) {
        this.loop = vertx.getOrCreateContext();
        this.connection = connection;
        this.largestBatch = largestBatch;
        this.patienceMillis = patienceMillis;
        this.gate = gate;
        this.committed = committed;
    }

    /** May be called from any thread. A caller that cancels does not cancel the append. */
    Future<AppendResult> append(Append append) {
        Promise<AppendResult> answer = Promise.promise();
        loop.runOnContext(now -> {
            Optional<String> refusal = gate.shut().or(this::overloaded);
            if (refusal.isPresent()) {
                answer.fail(new StoreUnavailable(refusal.get()));
                return;
            }
            weight += append.size();
            queue.add(new Waiting(append, answer, System.nanoTime()));
            if (!inFlight) {
                flush();
            }
        });
        return answer.future();
    }

    private Optional<String> overloaded() {
        return queue.size() >= LONGEST_QUEUE || weight >= HEAVIEST_QUEUE
                ? Optional.of("log-overloaded")
                : Optional.empty();
    }

    private void flush() {
        turnAwayWhoWaitedTooLong();
        List<Waiting> batch = nextBatch();
        inFlight = !batch.isEmpty();
        if (inFlight) {
            send(batch).onComplete(done -> flush());
        }
    }

    private void turnAwayWhoWaitedTooLong() {
        long latest = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        while (!queue.isEmpty() && queue.peek().since - latest < 0) {
            Waiting late = queue.poll();
            weight -= late.append.size();
            late.answer.fail(new StoreUnavailable("log-overloaded"));
        }
    }

    /**
     * Takes the next batch. A command waits for a later batch if its stream or id is in this one already, and so do
     * later commands of its stream.
     */
    private List<Waiting> nextBatch() {
        List<Waiting> batch = new ArrayList<>();
        ArrayDeque<Waiting> later = new ArrayDeque<>();
        Set<Object> used = new HashSet<>();
        long bytes = 0;
        for (int events = 0; events < largestBatch && bytes < HEAVIEST_BATCH && !queue.isEmpty(); ) {
            Waiting next = queue.poll();
            boolean freeStream = used.add(next.append.stream());
            boolean freeId = used.add(next.append.command());
            if (freeStream && freeId) {
                batch.add(next);
                weight -= next.append.size();
                bytes += next.append.size();
                events += Math.max(1, next.append.entries().size());
            } else {
                later.add(next);
            }
        }
        while (!later.isEmpty()) {
            queue.addFirst(later.pollLast());
        }
        return batch;
    }

    /**
     * Sends a batch. If the statement itself is refused, the commands go one by one, so that one bad command fails
     * alone.
     */
    private Future<Void> send(List<Waiting> batch) {
        return Future.succeededFuture()
                .compose(now -> call(batch)) // an exception must not end the loop
                .recover(failure ->
                        failure instanceof PgException && batch.size() > 1 ? oneByOne(batch) : refuse(batch, failure));
    }

    private Future<Void> call(List<Waiting> batch) {
        return connection
                .preparedQuery(AppendStatement.SQL)
                .execute(AppendStatement.arguments(
                        batch.stream().map(Waiting::append).toList()))
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    loop.runOnContext(now -> answer(batch, rows)); // the next batch goes out first
                    return null;
                });
    }

    private void answer(List<Waiting> batch, RowSet<Row> rows) {
        for (Row row : rows) {
            batch.get(row.getInteger(0) - 1).answer.complete(result(row));
        }
        committed.run();
    }

    private Future<Void> oneByOne(List<Waiting> batch) {
        Future<Void> chain = Future.succeededFuture();
        for (Waiting each : batch) {
            chain = chain.compose(done -> send(List.of(each)));
        }
        return chain;
    }

    private static Future<Void> refuse(List<Waiting> batch, Throwable failure) {
        batch.forEach(each -> each.answer.fail(new StoreUnavailable("log-unavailable", failure)));
        return Future.succeededFuture();
    }

    private static AppendResult result(Row row) {
        Long position = row.getLong(2);
        Integer events = row.getInteger(3);
        return new AppendResult(
                AppendResult.Verdict.valueOf(row.getString(1)),
                position == null ? 0 : position,
                events == null ? 0 : events);
    }
}
