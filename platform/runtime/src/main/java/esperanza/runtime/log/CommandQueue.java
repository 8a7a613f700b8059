package esperanza.runtime.log;

import esperanza.kernel.StreamId;
import esperanza.kernel.store.Seen;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.runtime.command.Gate;
import esperanza.runtime.log.Commands.Waiting;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Commands that wait for their round. Confined to the event loop of the {@link LogWriter}. */
final class CommandQueue {

    private static final int LONGEST = 20_000;
    private static final long HEAVIEST = 32L * 1024 * 1024;
    private static final long HEAVIEST_BATCH = 4L * 1024 * 1024;

    private final int largestBatch;
    private final long patienceMillis;
    private final Gate gate;
    private final ArrayDeque<Waiting> queue = new ArrayDeque<>();
    private long weight;

    CommandQueue(int largestBatch, long patienceMillis, Gate gate) {
        this.largestBatch = largestBatch;
        this.patienceMillis = patienceMillis;
        this.gate = gate;
    }

    /** Refuses the command at once if the gate is shut or too much waits already. */
    void add(Append append, Promise<AppendResult> sender) {
        Optional<String> refusal = gate.shut().or(this::overloaded);
        if (refusal.isPresent()) {
            sender.fail(new StoreUnavailable(refusal.get()));
        } else {
            weight += append.size();
            queue.add(new Waiting(append, sender, System.nanoTime()));
        }
    }

    /** Takes the next batch. Empty if no command waits. */
    Optional<Commands> next() {
        turnAwayWhoWaitedTooLong();
        List<Waiting> batch = batch();
        return batch.isEmpty() ? Optional.empty() : Optional.of(Commands.of(batch));
    }

    private static boolean mayChange(Seen seen, Set<Object> used, List<Waiting> batch) {
        return switch (seen) {
            case Seen.AtVersion(StreamId stream, int _) -> used.contains(stream);
            case Seen.CaseUpTo _ -> !batch.isEmpty();
        };
    }

    private Optional<String> overloaded() {
        return queue.size() >= LONGEST || weight >= HEAVIEST ? Optional.of("log-overloaded") : Optional.empty();
    }

    private void turnAwayWhoWaitedTooLong() {
        long latest = System.nanoTime() - TimeUnit.MILLISECONDS.toNanos(patienceMillis);
        while (!queue.isEmpty() && queue.peek().since() - latest < 0) {
            Waiting late = queue.poll();
            weight -= late.append().size();
            late.sender().fail(new StoreUnavailable("log-overloaded"));
        }
    }

    /**
     * A command waits for a later batch if its stream or id is in this one already, or if a command of this one may change
     * what was read for it; and so do later commands of its stream.
     */
    private List<Waiting> batch() {
        List<Waiting> batch = new ArrayList<>();
        ArrayDeque<Waiting> later = new ArrayDeque<>();
        Set<Object> used = new HashSet<>();
        long bytes = 0;
        for (int events = 0; events < largestBatch && bytes < HEAVIEST_BATCH && !queue.isEmpty(); ) {
            Waiting next = queue.poll();
            boolean restsOnOthers = next.append().seen().stream().anyMatch(seen -> mayChange(seen, used, batch));
            boolean freeStream = used.add(next.append().stream());
            boolean freeId = used.add(next.append().command());
            if (freeStream && freeId && !restsOnOthers) {
                batch.add(next);
                weight -= next.append().size();
                bytes += next.append().size();
                events += Math.max(1, next.append().entries().size());
            } else {
                later.add(next);
            }
        }
        while (!later.isEmpty()) {
            queue.addFirst(later.pollLast());
        }
        return batch;
    }
}
