package esperanza.intake.triage.rest;

import esperanza.access.Caller;
import io.smallrye.mutiny.subscription.MultiEmitter;

/** One officer's open stream of the queue. */
final class QueueFollower {

    private final Caller caller;
    private final MultiEmitter<? super byte[]> out;
    private volatile long seen;

    /** @param seen position of the log that this officer's queue includes at least */
    QueueFollower(Caller caller, long seen, MultiEmitter<? super byte[]> out) {
        this.caller = caller;
        this.seen = seen;
        this.out = out;
    }

    Caller caller() {
        return caller;
    }

    long seen() {
        return seen;
    }

    void tell(byte[] event) {
        out.emit(event);
    }

    void moved(long upTo) {
        seen = Math.max(seen, upTo);
    }

    void end() {
        out.complete();
    }
}
