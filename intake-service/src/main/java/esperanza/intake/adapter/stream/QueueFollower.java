package esperanza.intake.adapter.stream;

import esperanza.runtime.access.Caller;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;

/** An officer who has the queue before them. */
final class QueueFollower {

    private final Caller caller;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private volatile long seen;

    /** @param seen the queue as they read it shows the log up to here at least */
    QueueFollower(Caller caller, long seen, MultiEmitter<? super OutboundSseEvent> out) {
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

    void tell(OutboundSseEvent event) {
        out.emit(event);
    }

    void moved(long upTo) {
        seen = Math.max(seen, upTo);
    }

    void end() {
        out.complete();
    }
}
