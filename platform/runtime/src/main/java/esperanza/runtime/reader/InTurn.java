package esperanza.runtime.reader;

import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The pages of several projections. Each projection gets its pages one after another and waits for no other projection:
 * while one is being written, another one is folded. A projection that fails gets no more pages.
 */
final class InTurn {

    private final Map<String, CompletableFuture<Void>> last = new HashMap<>();

    /** Begins with the page when the projection is done with those before. */
    void add(String projection, Uni<Void> page) {
        CompletableFuture<Void> before = last.getOrDefault(projection, CompletableFuture.completedFuture(null));
        last.put(projection, before.thenCompose(_ -> page.subscribeAsCompletionStage()));
    }

    /** Ends when all pages so far have ended, and fails if one of them failed. */
    CompletableFuture<Void> all() {
        return CompletableFuture.allOf(last.values().toArray(CompletableFuture[]::new));
    }

    /**
     * Waits until all pages have ended, also if this thread is interrupted: a statement sent after the rollback would
     * have its effect by itself. Fails if one of them failed.
     */
    void end() {
        all().join();
    }
}
