package esperanza.runtime.reader;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** For loops on a thread of their own, which may block. Code on an event loop must never block. */
public final class OwnThread {

    private OwnThread() {}

    /** Does the work on an event loop and blocks the calling thread until it is done. */
    public static <T> T waitsFor(Uni<T> work) throws Exception {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> work);
        } catch (Exception | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
