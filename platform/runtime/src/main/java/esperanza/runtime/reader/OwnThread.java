package esperanza.runtime.reader;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;

/** For loops with a thread of their own, which may wait; nothing on an event loop does. */
public final class OwnThread {

    private OwnThread() {}

    /** Does the work on an event loop and waits for it here. */
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
