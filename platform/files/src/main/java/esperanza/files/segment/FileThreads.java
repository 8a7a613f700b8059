package esperanza.files.segment;

import esperanza.files.store.StoreAway;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * The threads on which bytes are sealed, hashed and written. They are few and no virtual ones: sealing never waits, and
 * would keep the threads of the workers that call people.
 */
public final class FileThreads implements AutoCloseable {

    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final ExecutorService pool;
    private final Duration patience;

    public FileThreads() {
        this(AT_ONCE);
    }

    /** @param atOnce how many; one alone does the work in the order in which it comes */
    public FileThreads(int atOnce) {
        this(atOnce, PATIENCE);
    }

    /** @param patience how long one segment may take */
    public FileThreads(int atOnce, Duration patience) {
        this.patience = patience;
        this.pool = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().name("files-", 0).daemon().factory());
    }

    /** Does the work here, and hands its result to the event loop that asked, if one did. */
    <T> Uni<T> call(Callable<T> work) {
        return answered(() -> done(work));
    }

    /** The same for one segment. Fails with {@link StoreAway} after a minute; the work itself is not broken off. */
    <T> Uni<T> inTime(Callable<T> work) {
        return answered(() -> done(work)
                .ifNoItem()
                .after(patience)
                .failWith(() -> new StoreAway(new TimeoutException("a segment takes too long"))));
    }

    private <T> Uni<T> done(Callable<T> work) {
        return Uni.createFrom()
                .emitter(result -> pool.execute(() -> {
                    try {
                        result.complete(work.call());
                    } catch (Exception | Error failed) {
                        result.fail(failed);
                    }
                }));
    }

    private static <T> Uni<T> answered(Supplier<Uni<T>> done) {
        return Uni.createFrom().deferred(() -> Optional.ofNullable(Vertx.currentContext())
                .map(loop -> done.get().emitOn(task -> loop.runOnContext(_ -> task.run())))
                .orElseGet(done));
    }

    @Override
    public void close() {
        pool.shutdown();
    }
}
