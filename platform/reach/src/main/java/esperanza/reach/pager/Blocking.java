package esperanza.reach.pager;

import esperanza.kernel.store.StoreUnavailable;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Blocks a worker's own thread until asynchronous work is done. */
public final class Blocking {

    private static final int WITHIN = 15;

    private Blocking() {}

    /** Fails as the work does, or with {@link StoreUnavailable} after {@value #WITHIN} seconds. */
    public static <T> T of(Uni<T> work) {
        try {
            return work.subscribeAsCompletionStage().get(WITHIN, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        } catch (TimeoutException late) {
            throw new StoreUnavailable("log-slow", late);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
