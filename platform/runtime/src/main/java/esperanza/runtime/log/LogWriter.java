package esperanza.runtime.log;

import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.command.Gate;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The one writer of an instance. Commands and mirrored polls that arrive while a round is in flight go out together as
 * the next round, so nothing of this instance queues for the log's lock. Confined to one event loop, on a connection of
 * its own; no timer, no latency added when idle.
 *
 * <p>Promises:
 * <ul>
 *   <li>A command answered DONE or REPEAT is durable, and so is a poll that was answered.</li>
 *   <li>A failed call leaves the outcome unknown. The same command or poll may be sent again: the log recognizes it.</li>
 *   <li>A command or poll that the database refuses fails alone.</li>
 *   <li>If too many commands wait, new ones fail with {@link StoreUnavailable}. So does a command that waited longer
 *     than {@code patienceMillis}.</li>
 *   <li>While the gate is shut, every command fails with {@link StoreUnavailable}. Polls are stored all the same.</li>
 * </ul>
 */
public final class LogWriter {

    private final Context loop;
    private final Pool connection;
    private final long patienceMillis;
    private final Consumer<List<StoredEvent>> committed;
    private final CommandQueue commands;
    private final List<Poll> polls = new ArrayList<>();
    private boolean busy;

    /**
     * @param connection a pool of one connection
     * @param largestBatch the largest number of the service's own events in one round
     * @param patienceMillis how long a round may take, and how long a command may wait for its round, in milliseconds
     * @param committed called after each commit, on the event loop, with the events that are in memory, by position;
     *     the log may have taken others too
     */
    public LogWriter(
            Vertx vertx,
            Pool connection,
            int largestBatch,
            long patienceMillis,
            Gate gate,
            Consumer<List<StoredEvent>> committed) {
        this.loop = vertx.getOrCreateContext();
        this.connection = connection;
        this.patienceMillis = patienceMillis;
        this.committed = committed;
        this.commands = new CommandQueue(largestBatch, patienceMillis, gate);
    }

    /** May be called from any thread. A caller that cancels does not cancel the append. */
    Future<AppendResult> append(Append append) {
        Promise<AppendResult> answer = Promise.promise();
        loop.runOnContext(now -> {
            commands.add(append, answer);
            begin();
        });
        return answer.future();
    }

    /**
     * Stores a poll of a mirror. May be called from any thread. A poll waits without limit for its round, because its
     * sender has one in hand at a time.
     *
     * @param poll the arguments of {@code mirror_events}
     * @param events the records of the poll as events of the log
     * @return one row per outcome: part of the round, element, outcome, position
     */
    public Future<List<Row>> mirror(Tuple poll, Poll.Stored events) {
        Promise<List<Row>> answer = Promise.promise();
        loop.runOnContext(now -> {
            polls.add(new Poll(poll, events, answer));
            begin();
        });
        return answer.future();
    }

    /** A round begins one turn of the loop later, so that the commands of one reaction go out together. */
    private void begin() {
        if (!busy) {
            busy = true;
            loop.runOnContext(now -> next());
        }
    }

    private void next() {
        List<Part> round = new ArrayList<>(polls);
        polls.clear();
        commands.next().ifPresent(round::add);
        busy = !round.isEmpty();
        if (busy) {
            send(round).onComplete(done -> next());
        }
    }

    /** Sends a round. If the database refuses it, its parts go one by one; a refused part goes command by command. */
    private Future<Void> send(List<? extends Part> round) {
        return Future.succeededFuture()
                .compose(now -> call(round)) // an exception must not end the loop
                .recover(failure -> {
                    List<? extends Part> smaller =
                            round.size() > 1 ? round : round.getFirst().apart();
                    return failure instanceof PgException && smaller.size() > 1
                            ? oneByOne(smaller)
                            : refuse(round, failure);
                });
    }

    private Future<Void> call(List<? extends Part> round) {
        return connection
                .preparedQuery(Part.sql(round))
                .execute(Part.arguments(round))
                .timeout(patienceMillis, TimeUnit.MILLISECONDS)
                .map(rows -> {
                    loop.runOnContext(now -> answer(round, rows)); // the next round goes out first
                    return null;
                });
    }

    private void answer(List<? extends Part> round, Iterable<Row> rows) {
        List<List<Row>> answers = new ArrayList<>();
        round.forEach(part -> answers.add(new ArrayList<>()));
        rows.forEach(row -> answers.get(row.getInteger(0)).add(row));
        for (int n = 0; n < round.size(); n++) {
            round.get(n).answer(answers.get(n));
        }
        List<StoredEvent> stored = new ArrayList<>();
        for (int n = 0; n < round.size(); n++) {
            stored.addAll(round.get(n).stored(answers.get(n)));
        }
        stored.sort(Comparator.comparingLong(StoredEvent::position));
        committed.accept(stored);
    }

    private Future<Void> oneByOne(List<? extends Part> parts) {
        Future<Void> chain = Future.succeededFuture();
        for (Part part : parts) {
            chain = chain.compose(done -> send(List.of(part)));
        }
        return chain;
    }

    private static Future<Void> refuse(List<? extends Part> round, Throwable failure) {
        round.forEach(part -> part.refuse(failure));
        return Future.succeededFuture();
    }
}
