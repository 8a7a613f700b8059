package esperanza.files.segment;

import esperanza.files.domain.Segment;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * The segments of one file on their way to the store. One may be forced to disk while the bytes of the next one come and
 * are sealed; they are counted one after the other.
 */
public final class OneBehind {

    private final Semaphore behind;
    private CompletableFuture<Void> counted = CompletableFuture.completedFuture(null);

    /** @param behind how many files of this process may be one segment behind: each holds a piece more in memory */
    OneBehind(Semaphore behind) {
        this.behind = behind;
    }

    /**
     * Begins with a segment. Ends when the next piece may come, and fails if an earlier segment failed.
     *
     * @param count runs when the segment is durable and all earlier ones were counted
     */
    public Uni<Void> add(Uni<Segment> put, Function<Segment, Uni<Void>> count) {
        boolean mayBeBehind = behind.tryAcquire();
        CompletableFuture<Void> earlier = counted;
        CompletableFuture<Segment> stored = put.subscribeAsCompletionStage();
        counted = earlier.thenCompose(_ -> stored)
                .thenCompose(segment -> count.apply(segment).subscribeAsCompletionStage())
                .whenComplete((_, _) -> behind.release(mayBeBehind ? 1 : 0));
        return mayBeBehind ? Uni.createFrom().completionStage(earlier) : all();
    }

    /** Ends when all segments so far are counted, and fails if one failed. */
    public Uni<Void> all() {
        CompletableFuture<Void> last = counted;
        return Uni.createFrom().completionStage(last);
    }
}
