package esperanza.runtime.query;

import io.smallrye.mutiny.Uni;

/** Work that finishes even if the caller hangs up: the cancellation of a request must not reach the database. */
public final class Detached {

    private Detached() {}

    /** Starts at once, on the caller's thread, and runs to its end even if nobody waits for the result any more. */
    public static <T> Uni<T> from(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}
