package esperanza.notification.stream.rest;

import esperanza.access.Caller;
import esperanza.notification.stream.rest.Frames.Stretch;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.rest.SseWords;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** The live stream of one lane: its followers, and a worker that reads the log for all of them. */
final class LaneStream {

    private static final int BUFFER = 2_048;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Uni<Void> LATER =
            Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(20));

    private final Lane lane;
    private final Frames frames;
    private final TimelineVisibility sights;
    private final BooleanSupplier wallsAreOld;
    private final Duration heartbeat;
    private final Worker worker;
    private final Followers followers = new Followers();
    private long beatAt = System.nanoTime();

    LaneStream(
            Lane lane,
            Frames frames,
            TimelineVisibility sights,
            BooleanSupplier wallsAreOld,
            Duration heartbeat,
            Workers workers) {
        this.lane = lane;
        this.frames = frames;
        this.sights = sights;
        this.wallsAreOld = wallsAreOld;
        this.heartbeat = heartbeat;
        this.worker = workers.of(lane.worker(), REST, lane.interval(), this::round);
    }

    void start() {
        worker.start();
    }

    void wake() {
        worker.wake();
    }

    int followers() {
        return followers.count();
    }

    /** Tells the followers that the stream is over. A reader who comes back is cut off at once. */
    void end() {
        followers.noMore().forEach(Follower::end);
    }

    void stop() {
        worker.close();
        followers.all().forEach(Follower::end);
    }

    /** The entries from now on. */
    Multi<byte[]> fromNow(Caller caller) {
        Reader reader = new Reader(caller, lane, sights, wallsAreOld);
        return resyncAfterGap(
                reader, frames.last().onItem().transformToMulti(last -> begun(reader, ReadSoFar.upTo(last))));
    }

    /** The entries after a position, then the live ones. */
    Multi<byte[]> after(long position, Caller caller) {
        Reader reader = new Reader(caller, lane, sights, wallsAreOld);
        AtomicReference<ReadSoFar> read = new AtomicReference<>(ReadSoFar.upTo(position));
        Multi<byte[]> past = Multi.createBy()
                .repeating()
                .uni(() -> frames.after(read.get(), lane).invoke(stretch -> read.set(stretch.read())))
                .whilst(Stretch::full)
                .map(stretch -> stretch.to(reader))
                .filter(piece -> piece.length > 0);
        Multi<byte[]> future = Multi.createFrom().deferred(() -> begun(reader, read.get()));
        return resyncAfterGap(reader, Multi.createBy().concatenating().streams(past, future));
    }

    /** A reader that may have missed something is told so, and the stream ends. */
    private static Multi<byte[]> resyncAfterGap(Reader reader, Multi<byte[]> stream) {
        Multi<byte[]> told = stream.select().first(_ -> !reader.hasToReadAnew());
        Multi<byte[]> end = Multi.createFrom()
                .deferred(() -> reader.hasToReadAnew()
                        ? Multi.createFrom().item(SseWords.resync())
                        : Multi.createFrom().empty());
        return Multi.createBy().concatenating().streams(told, end).onFailure().recoverWithItem(SseWords.resync());
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
            frames.after(read, lane)
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
        Stretch stretch = OwnThread.waitsFor(frames.after(from, lane));
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
