package esperanza.runtime;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.Executor;

/** The context of Vert.x on which the caller runs. */
public final class CallersContext {

    private CallersContext() {}

    /**
     * Goes on where the caller is now: after a worker thread, or after an append, which ends on a context that sessions of
     * Hibernate refuse. Without a context the work goes on where it is.
     */
    public static Executor here() {
        Context caller = Vertx.currentContext();
        return caller == null ? Runnable::run : task -> caller.runOnContext(ignored -> task.run());
    }
}
