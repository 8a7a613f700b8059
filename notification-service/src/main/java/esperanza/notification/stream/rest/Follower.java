package esperanza.notification.stream.rest;

import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.util.List;

/**
 * One subscription to the live stream. The follower gets each entry that its reader may see once, in the order of the
 * log.
 */
final class Follower {

    private final Reader reader;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private long seen;

    Follower(Reader reader, long seen, MultiEmitter<? super OutboundSseEvent> out) {
        this.reader = reader;
        this.seen = seen;
        this.out = out;
    }

    /** The log was read for this follower up to this position. */
    synchronized long seen() {
        return seen;
    }

    /** Sends the frames of a stretch of the log up to this position. Frames that the follower has had are left out. */
    synchronized void offer(List<Frame> frames, long upTo) {
        frames.stream().filter(frame -> frame.position() > seen).forEach(frame -> frame.to(reader)
                .ifPresent(out::emit));
        seen = Math.max(seen, upTo);
    }

    /** True if the client hung up, was cut off, or was told that the stream is over. */
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
