package esperanza.intake.triage.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.access.Caller;
import esperanza.intake.triage.Queue;
import esperanza.intake.triage.read.QueueChanges;
import esperanza.intake.triage.read.QueueChanges.Changed;
import esperanza.intake.triage.view.QueueItem;
import esperanza.runtime.json.PlainInstant;
import esperanza.runtime.reader.OwnThread;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.rest.SseWords;
import esperanza.runtime.rest.StreamItems;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The queue, live. Promises, from the first event of the stream on:
 * <ul>
 * <li>Every change is sent, each time as the whole row at that moment; so a reader who opens the stream first and then
 *     reads the list misses nothing.
 * <li>A change may be sent twice; of two quick changes only the second may be sent.
 * <li>A reader who cannot keep up gets {@code resync}, and the stream ends.
 * </ul>
 */
@ApplicationScoped
public class QueueStream {

    private static final StreamItems ROWS = new StreamItems(QueueStreamResource.STREAM, QueueStreamResource.ROW);
    private static final int BUFFER = 512;
    private static final Duration REST = Duration.ofSeconds(1);
    private static final Duration MIN_INTERVAL = Duration.ofMillis(50);

    private final ReadModels readModels;
    private final QueueChanges changes;
    private final Queue queue;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Duration heartbeat;
    private final Worker worker;
    private final List<QueueFollower> followers = new CopyOnWriteArrayList<>();
    private volatile boolean ending;
    private Instant lookedAt = Instant.EPOCH;
    private Instant beatAt = Instant.EPOCH;

    QueueStream(
            ReadModels readModels,
            Workers workers,
            QueueChanges changes,
            Queue queue,
            ObjectMapper json,
            InstantSource clock,
            @ConfigProperty(name = "esperanza.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.readModels = readModels;
        this.changes = changes;
        this.queue = queue;
        this.json = json;
        this.clock = clock;
        this.heartbeat = heartbeat;
        this.worker = workers.of("queue-stream", REST, MIN_INTERVAL, this::round);
    }

    void start(@Observes StartupEvent event) {
        lookedAt = clock.instant();
        readModels.wakes(worker);
        worker.start();
    }

    /** Ends the streams before the shutdown waits for open requests, because a stream never ends by itself. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
        followers.forEach(QueueFollower::end);
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        followers.forEach(QueueFollower::end);
    }

    /** Follows the queue from now on, limited to what this caller may know of. */
    public Multi<byte[]> follow(Caller caller) {
        return changes.seen()
                .onItem()
                .transformToMulti(seen -> live(caller, seen))
                .onFailure()
                .recoverWithItem(SseWords.resync());
    }

    private Multi<byte[]> live(Caller caller, long seen) {
        return Multi.createFrom()
                .<byte[]>emitter(
                        out -> {
                            QueueFollower follower = new QueueFollower(caller, seen, out);
                            out.onTermination(() -> followers.remove(follower));
                            follower.tell(SseWords.alive());
                            followers.add(follower);
                            if (ending) {
                                follower.end();
                            }
                            worker.wake();
                        },
                        BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(BUFFER);
    }

    private boolean round() throws Exception {
        Instant now = clock.instant();
        List<QueueFollower> all = List.copyOf(followers);
        if (all.isEmpty()) {
            lookedAt = now;
            return false;
        }
        beat(all, now);
        long from = all.stream().mapToLong(QueueFollower::seen).min().orElseThrow();
        Changed changed = OwnThread.waitsFor(changes.after(from, lookedAt, now));
        for (QueueFollower follower : all) {
            Queue.Rows rows = OwnThread.waitsFor(queue.these(follower.caller(), changed.reports()));
            for (QueueItem row : queue.shown(rows, follower.caller(), now)) {
                follower.tell(ROWS.named("report", idOf(row, now), now, json.writeValueAsBytes(row)));
            }
            follower.moved(changed.upTo());
        }
        lookedAt = now;
        return false;
    }

    /** A row that is sent again later is another one, also if it says the same. */
    private static String idOf(QueueItem row, Instant now) {
        return row.reportId() + "/" + PlainInstant.write(now);
    }

    private void beat(List<QueueFollower> all, Instant now) {
        if (!now.isBefore(beatAt.plus(heartbeat))) {
            beatAt = now;
            all.forEach(follower -> follower.tell(SseWords.alive()));
        }
    }
}
