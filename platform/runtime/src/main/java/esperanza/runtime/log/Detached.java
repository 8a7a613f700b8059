package esperanza.runtime.log;

import io.smallrye.mutiny.Uni;

/** Work that finishes even if the caller hangs up: a cancelled request must not travel into the database. */
public final class Detached {

    private Detached() {}

    /** Starts at once, on the caller's thread, and runs to its end whoever is still interested. */
    public static <T> Uni<T> from(Uni<T> work) {
        return Uni.createFrom().emitter(caller -> work.subscribe().with(caller::complete, caller::fail));
    }
}
