package esperanza.notification.adapter.stream;

import esperanza.notification.adapter.OwnThread;
import esperanza.notification.adapter.stream.Frames.Stretch;
import esperanza.runtime.access.Caller;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Worker;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What happens, live. Each instance tails its own log, reads each event once and writes it once for each way of seeing it;
 * all readers share that. Promise: a reader that resumes after an entry gets every later one, in the order of the log. One
 * that cannot keep up is told {@code resync} and cut off; it costs its buffer of shared frames, no more.
 */
@ApplicationScoped
public class CaseStream {

    private static final int BUFFER = 512;
    private static final Duration REST = Duration.ofSeconds(1);

    private final LogTail tail;
    private final Frames frames;
    private final Worker worker;
    private final Duration heartbeat;
    private final List<Follower> followers = new ArrayList<>();

    /** Up to where the log was read for all followers; means nothing while there are none. */
    private long position;

    private long beatAt = System.nanoTime();
    private boolean ending;

    CaseStream(
            LogTail tail,
            Frames frames,
            @ConfigProperty(name = "esperanza.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.tail = tail;
        this.frames = frames;
        this.heartbeat = heartbeat;
        this.worker = new Worker("case-stream", REST, this::round);
    }

    void start(@Observes StartupEvent event) {
        tail.wakes(worker::wake);
        worker.start();
    }

    /**
     * Streams end before requests in hand are waited for: they would never end by themselves. Readers resume elsewhere;
     * whoever comes back here is sent away at once.
     */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        noMore().forEach(Follower::end);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        everybody().forEach(Follower::end);
    }

    /** From now on. What the caller may see is decided here, once. */
    public Multi<OutboundSseEvent> fromNow(Caller caller) {
        Sights sights = new Sights(caller);
        return orResync(frames.last().onItem().transformToMulti(last -> live(sights, last)));
    }

    /** What came after the entry at this position, then what comes. */
    public Multi<OutboundSseEvent> after(long entry, Caller caller) {
        Sights sights = new Sights(caller);
        AtomicLong read = new AtomicLong(entry);
        Multi<OutboundSseEvent> past = Multi.createBy()
                .repeating()
                .uni(() -> frames.after(read.get()).invoke(stretch -> read.set(stretch.upTo())))
                .whilst(Stretch::full)
                .onItem()
                .transformToIterable(stretch -> stretch.to(sights));
        Multi<OutboundSseEvent> future = Multi.createFrom().deferred(() -> live(sights, read.get()));
        return orResync(Multi.createBy().concatenating().streams(past, future));
    }

    private static Multi<OutboundSseEvent> orResync(Multi<OutboundSseEvent> stream) {
        return stream.onFailure().recoverWithItem(SseWords.RESYNC);
    }

    private Multi<OutboundSseEvent> live(Sights sights, long seen) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        out -> {
                            Follower follower = new Follower(sights, seen, out);
                            out.onTermination(() -> leave(follower));
                            follower.tell(SseWords.ALIVE);
                            join(follower);
                        },
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(BUFFER);
    }

    /** Reads for the newcomer alone what the others have had already, then lets them in. */
    private void join(Follower follower) {
        if (!letIn(follower)) {
            frames.after(follower.seen())
                    .subscribe()
                    .with(
                            stretch -> {
                                follower.offer(stretch.frames(), stretch.upTo());
                                join(follower);
                            },
                            follower::fail);
        }
    }

    private synchronized List<Follower> noMore() {
        ending = true;
        return List.copyOf(followers);
    }

    private synchronized boolean letIn(Follower follower) {
        if (ending) {
            follower.end();
            return true;
        }
        if (followers.isEmpty()) {
            position = follower.seen();
        }
        boolean in = follower.seen() >= position;
        if (in) {
            followers.add(follower);
            worker.wake();
        }
        return in;
    }

    private synchronized void leave(Follower follower) {
        followers.remove(follower);
    }

    private synchronized List<Follower> everybody() {
        return List.copyOf(followers);
    }

    private boolean round() throws Exception {
        List<Follower> now = everybody();
        if (now.isEmpty()) {
            return false;
        }
        beat(now);
        Stretch stretch = OwnThread.waitsFor(frames.after(at()));
        spread(stretch).forEach(follower -> follower.offer(stretch.frames(), stretch.upTo()));
        return stretch.full();
    }

    private synchronized long at() {
        return position;
    }

    private synchronized List<Follower> spread(Stretch stretch) {
        position = stretch.upTo();
        return List.copyOf(followers);
    }

    private void beat(List<Follower> now) {
        if (System.nanoTime() - beatAt >= heartbeat.toNanos()) {
            beatAt = System.nanoTime();
            now.forEach(follower -> follower.tell(SseWords.ALIVE));
        }
    }
}
