package esperanza.notification.stream.rest;

import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.runtime.rest.SseWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * One subscription to the live stream. The follower gets each entry of its lane that its reader may see, in the order
 * of the log. An entry that was set aside comes when its report has come.
 *
 * <ul>
 * <li>All that waits for the reader goes out in one piece.
 * <li>If too many entries wait, the reader is told to resync, and the stream ends. The entries wait as references to
 *     the frames that all followers share.
 * </ul>
 */
final class Follower implements Flow.Subscription {

    private final Reader reader;
    private final int buffer;
    private final Flow.Subscriber<? super byte[]> out;
    private final Consumer<Follower> leave;
    private final List<byte[]> waiting = new ArrayList<>();
    private final AtomicInteger turns = new AtomicInteger();
    private ReadSoFar read;
    private long asked;
    private boolean ending;
    private boolean gone;

    /**
     * @param buffer so many entries may wait
     * @param leave called when the follower needs no more
     */
    Follower(Reader reader, ReadSoFar read, int buffer, Flow.Subscriber<? super byte[]> out, Consumer<Follower> leave) {
        this.reader = reader;
        this.read = read;
        this.buffer = buffer;
        this.out = out;
        this.leave = leave;
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
    void offer(Stretch stretch) {
        if (takes(stretch)) {
            send();
        } else {
            resync();
        }
    }

    private synchronized boolean takes(Stretch stretch) {
        if (!ending) {
            stretch.frames().stream()
                    .filter(frame -> frame.isNewAfter(read.position()))
                    .forEach(frame -> frame.to(reader).ifPresent(waiting::add));
            read = stretch.read().position() >= read.position() ? stretch.read() : read;
        }
        return waiting.size() <= buffer;
    }

    /** Says that the connection is alive, unless something waits that says so too. */
    void alive() {
        synchronized (this) {
            if (!ending && waiting.isEmpty()) {
                waiting.add(SseWords.alive());
            }
        }
        send();
    }

    /** True if the client hung up, was cut off, or was told that the stream is over. */
    synchronized boolean gone() {
        return ending;
    }

    /** Ends the stream; the reader has to come back. What waits is dropped: it is not lost to a reader that resumes. */
    void resync() {
        synchronized (this) {
            if (!ending) {
                waiting.clear();
                waiting.add(SseWords.resync());
                ending = true;
            }
        }
        leave.accept(this);
        send();
    }

    /** Ends the stream after what waits. */
    void end() {
        synchronized (this) {
            ending = true;
        }
        leave.accept(this);
        send();
    }

    @Override
    public void request(long count) {
        synchronized (this) {
            asked = asked > Long.MAX_VALUE - count ? Long.MAX_VALUE : asked + count;
        }
        send();
    }

    @Override
    public void cancel() {
        synchronized (this) {
            waiting.clear();
            ending = true;
            gone = true;
        }
        leave.accept(this);
    }

    /** One thread at a time passes on what waits; a thread that comes meanwhile leaves it to that one. */
    private void send() {
        int open = turns.incrementAndGet();
        if (open == 1) {
            while (open != 0) {
                piece().ifPresent(out::onNext);
                if (isOver()) {
                    out.onComplete();
                }
                open = turns.addAndGet(-open);
            }
        }
    }

    private synchronized Optional<byte[]> piece() {
        if (waiting.isEmpty() || asked == 0) {
            return Optional.empty();
        }
        byte[] piece = SseWords.together(waiting);
        waiting.clear();
        asked--;
        return Optional.of(piece);
    }

    private synchronized boolean isOver() {
        boolean over = ending && !gone && waiting.isEmpty();
        gone = gone || over;
        return over;
    }
}
