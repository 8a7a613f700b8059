package esperanza.notification.stream.rest;

import esperanza.notification.stream.rest.Frames.Stretch;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;

/**
 * One subscription to the live stream. The follower gets each entry that its reader may see, in the order of the log,
 * but what was set aside when its report has come.
 */
final class Follower {

    private final Reader reader;
    private final MultiEmitter<? super OutboundSseEvent> out;
    private ReadSoFar read;

    Follower(Reader reader, ReadSoFar read, MultiEmitter<? super OutboundSseEvent> out) {
        this.reader = reader;
        this.read = read;
        this.out = out;
    }

    /** How far the log was read for this follower. */
    synchronized ReadSoFar read() {
        return read;
    }

    /** What this follower has set aside is from now on set aside for all. It gets some entries a second time. */
    synchronized void joins() {
        read = ReadSoFar.upTo(read.resume());
    }

    /** Sends the frames of a stretch of the log. Frames that the follower has had are left out. */
    synchronized void offer(Stretch stretch) {
        stretch.frames().stream()
                .filter(frame -> frame.position() > read.position())
                .forEach(frame -> frame.to(reader).ifPresent(out::emit));
        if (stretch.read().position() >= read.position()) {
            read = stretch.read();
        }
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
