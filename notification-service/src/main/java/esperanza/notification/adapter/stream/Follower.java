package esperanza.notification.adapter.stream;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;

/** A reader of the live stream. Gets each entry once, in the order of the log, as far as they may see it. */
final class Follower {

    private final Reader reader;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private long seen;

    Follower(Reader reader, long seen, MultiEmitter<? super OutboundSseEvent> out) {
        this.reader = reader;
        this.seen = seen;
        this.out = out;
    }

    /** The log was read for them up to here. */
    synchronized long seen() {
        return seen;
    }

    /** A stretch of the log, up to this position. What they have had is left out. */
    synchronized void offer(List<Frame> frames, long upTo) {
        frames.stream().filter(frame -> frame.position() > seen).forEach(frame -> frame.to(reader)
                .ifPresent(out::emit));
        seen = Math.max(seen, upTo);
    }

    /** Hung up, cut off or told that it is over. */
    boolean gone() {
        return out.isCancelled();
    }

    void tell(OutboundSseEvent event) {
        out.emit(event);
    }

    void fail(Throwable failure) {
        out.fail(failure);
    }

    void end() {
        out.complete();
    }
}
