package esperanza.notification.stream.rest;

import esperanza.access.Caller;
import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.rest.SseWords;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.sse.OutboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The live stream of the cases. Each instance tails its own log, reads each event once and writes it once for each
 * level of visibility; all readers share the result.
 *
 * <ul>
 * <li>Promise: a reader that resumes after an entry gets every entry that it has not had, in the order of the log, but
 *     what was set aside when its report has come. It may get an entry a second time.
 * <li>A reader that cannot keep up gets {@code resync} and is cut off; it costs its buffer of shared frames, no more.
 * </ul>
 */
@ApplicationScoped
public class CaseStream {

    private static final int BUFFER = 512;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration MIN_INTERVAL = Duration.ofMillis(4);
    private static final Uni<Void> LATER =
            Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20));

    private final LogTail tail;
    private final Frames frames;
    private final Worker worker;
    private final Duration heartbeat;
    private final TimelineVisibility sights;
    private final Followers followers = new Followers();
    private long beatAt = System.nanoTime();

    CaseStream(
            LogTail tail,
            Workers workers,
            Frames frames,
            TimelineVisibility sights,
            MeterRegistry metrics,
            @ConfigProperty(name = "esperanza.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.tail = tail;
        this.frames = frames;
        this.sights = sights;
        this.heartbeat = heartbeat;
        metrics.gauge("esperanza.stream.followers", followers, Followers::count);
        this.worker = workers.of("case-stream", REST, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        tail.wakes(worker::wake);
        worker.start();
    }

    /**
     * Ends the streams before the shutdown waits for open requests: a stream never ends by itself. Readers resume on
     * another instance; a reader who comes back to this one is cut off at once.
     */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        followers.noMore().forEach(Follower::end);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        followers.all().forEach(Follower::end);
    }

    /** Entries from now on. */
    public Multi<OutboundSseEvent> fromNow(Caller caller) {
        Reader reader = new Reader(caller, sights);
        return orResync(frames.last().onItem().transformToMulti(last -> live(reader, ReadSoFar.upTo(last))));
    }

    /** The entries after the one at this position, then the live ones. */
    public Multi<OutboundSseEvent> after(long entry, Caller caller) {
        Reader reader = new Reader(caller, sights);
        AtomicReference<ReadSoFar> read = new AtomicReference<>(ReadSoFar.upTo(entry));
        Multi<OutboundSseEvent> past = Multi.createBy()
                .repeating()
                .uni(() -> frames.after(read.get()).invoke(stretch -> read.set(stretch.read())))
                .whilst(Stretch::full)
                .onItem()
                .transformToIterable(stretch -> stretch.to(reader));
        Multi<OutboundSseEvent> future = Multi.createFrom().deferred(() -> live(reader, read.get()));
        return orResync(Multi.createBy().concatenating().streams(past, future));
    }

    private static Multi<OutboundSseEvent> orResync(Multi<OutboundSseEvent> stream) {
        return stream.onFailure().recoverWithItem(SseWords.RESYNC);
    }

    private Multi<OutboundSseEvent> live(Reader reader, ReadSoFar read) {
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        out -> {
                            Follower follower = new Follower(reader, read, out);
                            out.onTermination(() -> followers.leave(follower));
                            follower.tell(SseWords.ALIVE);
                            join(follower);
                        },
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(BUFFER);
    }

    /** Reads for the newcomer alone until it has caught up with the other followers, then adds it to them. */
    private void join(Follower follower) {
        if (followers.letIn(follower)) {
            worker.wake();
        } else {
            ReadSoFar read = follower.read();
            frames.after(read)
                    .call(stretch -> stretch.read().equals(read)
                            ? LATER
                            : Uni.createFrom().voidItem())
                    .subscribe()
                    .with(
                            stretch -> {
                                follower.offer(stretch);
                                join(follower);
                            },
                            follower::fail);
        }
    }

    private boolean round() throws Exception {
        List<Follower> now = followers.all();
        if (now.isEmpty()) {
            return false;
        }
        beat(now);
        ReadSoFar from = followers.read();
        Stretch stretch = OwnThread.waitsFor(frames.after(from));
        followers.moved(from, stretch.read()).forEach(follower -> follower.offer(stretch));
        return stretch.full();
    }

    private void beat(List<Follower> now) {
        if (System.nanoTime() - beatAt >= heartbeat.toNanos()) {
            beatAt = System.nanoTime();
            now.forEach(follower -> follower.tell(SseWords.ALIVE));
        }
    }
}
