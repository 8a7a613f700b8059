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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The live streams of the cases and of their alerts. Each instance tails its own log, reads each event once and writes
 * it once for each level of visibility; all readers share the result.
 *
 * <ul>
 * <li>Promise: a reader that resumes after a message gets every entry that it has not had, in the order of the log; an
 *     entry that was set aside comes when its report has come. It may get an entry a second time.
 * <li>The first message is an id without an entry, so that a reader who is cut before the first entry can resume too.
 * <li>A reader that cannot keep up gets {@code resync} and is cut off; it costs references to shared frames, no more.
 *     Only entries of its lane count.
 * </ul>
 */
@ApplicationScoped
public class CaseStream {

    private static final int BUFFER = 2_048;
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

    /** The entries of this lane from now on. */
    Multi<byte[]> fromNow(Caller caller, Lane lane) {
        Reader reader = new Reader(caller, lane, sights);
        return orResync(frames.last().onItem().transformToMulti(last -> begun(reader, ReadSoFar.upTo(last))));
    }

    /** The entries of this lane after a position, then the live ones. */
    Multi<byte[]> after(long position, Caller caller, Lane lane) {
        Reader reader = new Reader(caller, lane, sights);
        AtomicReference<ReadSoFar> read = new AtomicReference<>(ReadSoFar.upTo(position));
        Multi<byte[]> past = Multi.createBy()
                .repeating()
                .uni(() -> frames.after(read.get()).invoke(stretch -> read.set(stretch.read())))
                .whilst(Stretch::full)
                .map(stretch -> stretch.to(reader))
                .filter(piece -> piece.length > 0);
        Multi<byte[]> future = Multi.createFrom().deferred(() -> begun(reader, read.get()));
        return orResync(Multi.createBy().concatenating().streams(past, future));
    }

    private static Multi<byte[]> orResync(Multi<byte[]> stream) {
        return stream.onFailure().recoverWithItem(SseWords.resync());
    }

    private Multi<byte[]> begun(Reader reader, ReadSoFar read) {
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(frames.place(read)), live(reader, read));
    }

    private Multi<byte[]> live(Reader reader, ReadSoFar read) {
        return Multi.createFrom().publisher(out -> {
            Follower follower = new Follower(reader, read, BUFFER, out, followers::leave);
            out.onSubscribe(follower);
            follower.alive();
            join(follower);
        });
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
                            failure -> follower.resync());
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
            now.forEach(Follower::alive);
        }
    }
}
