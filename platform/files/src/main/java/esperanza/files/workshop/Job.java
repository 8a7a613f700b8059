package esperanza.files.workshop;

import io.smallrye.mutiny.Multi;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * One process for one recipe. Bytes go in and out by pipe. The caller waits, on a thread that lives on until it returns:
 * the kernel ends the sandbox with the thread that began it.
 */
final class Job {

    /** The largest file: it lies in the memory of the sandbox. */
    static final long MOST_BYTES = 256L << 20;

    private static final int AHEAD = 2;
    private static final Duration STALLED = Duration.ofSeconds(10);
    /** The clock of the sandbox ends a job first, unless a decoder stopped that clock. */
    private static final Duration MARGIN = Duration.ofSeconds(1);

    private Job() {}

    /** Fails only as the file does. */
    static Done run(Sandbox sandbox, Recipe recipe, Multi<Buffer> file) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(sandbox.command(recipe)).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        Process process = builder.start();
        CompletableFuture<Void> clock = clock(process, recipe.patience().plus(MARGIN));
        try {
            if (!isFed(
                    process,
                    file.ifNoItem().after(recipe.patience().plus(STALLED)).fail())) {
                return Done.none(Outcome.TOO_LARGE);
            }
            Results results;
            try (InputStream out = process.getInputStream()) {
                results = Results.of(out, recipe.mostBytes());
            }
            return Done.of(process.waitFor(), results);
        } finally {
            clock.cancel(false);
            process.destroyForcibly();
        }
    }

    /** The handle leaves the pipes open: they end by themselves with the last process of the sandbox. */
    private static CompletableFuture<Void> clock(Process process, Duration time) {
        return CompletableFuture.runAsync(
                process.toHandle()::destroyForcibly,
                CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether the whole file went in. A process that ended before it read all says by its exit code why. */
    private static boolean isFed(Process process, Multi<Buffer> file) {
        long fed = 0;
        try (OutputStream in = process.getOutputStream();
                Stream<Buffer> pieces = file.subscribe().asStream(AHEAD, ConcurrentLinkedQueue::new)) {
            Iterator<Buffer> each = pieces.iterator();
            while (fed <= MOST_BYTES && each.hasNext()) {
                byte[] piece = each.next().getBytes();
                fed += piece.length;
                in.write(piece);
            }
        } catch (IOException e) {
            return fed <= MOST_BYTES;
        }
        return fed <= MOST_BYTES;
    }
}
