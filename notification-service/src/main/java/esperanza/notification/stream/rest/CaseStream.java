package esperanza.notification.stream.rest;

import esperanza.access.Caller;
import esperanza.notification.timeline.TimelineVisibility;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.wall.WallAge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The live streams of the cases and of their alerts. Each instance tails its own log once for each lane, and writes an
 * event once for each level of visibility; all readers of a lane share the result. The lane of the alerts reads nothing
 * else, so that it never waits for the timelines.
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

    private final LogTail tail;
    private final Map<Lane, LaneStream> lanes;

    CaseStream(
            LogTail tail,
            Workers workers,
            Frames frames,
            TimelineVisibility sights,
            WallAge walls,
            MeterRegistry metrics,
            @ConfigProperty(name = "esperanza.stream.heartbeat", defaultValue = "15s") Duration heartbeat) {
        this.tail = tail;
        this.lanes = Map.of(
                Lane.CASES, new LaneStream(Lane.CASES, frames, sights, walls::areOld, heartbeat, workers),
                Lane.ALERTS, new LaneStream(Lane.ALERTS, frames, sights, walls::areOld, heartbeat, workers));
        metrics.gauge("esperanza.stream.followers", lanes, all -> all.values().stream()
                .mapToInt(LaneStream::followers)
                .sum());
    }

    void start(@Observes StartupEvent event) {
        lanes.values().forEach(lane -> {
            tail.wakes(lane::wake);
            lane.start();
        });
    }

    /**
     * Ends the streams before the shutdown waits for open requests: a stream never ends by itself. Readers resume on
     * another instance; a reader who comes back to this one is cut off at once.
     */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        lanes.values().forEach(LaneStream::end);
    }

    void stop(@Observes ShutdownEvent event) {
        lanes.values().forEach(LaneStream::stop);
    }

    /** The entries of this lane from now on. */
    Multi<byte[]> fromNow(Caller caller, Lane lane) {
        return lanes.get(lane).fromNow(caller);
    }

    /** The entries of this lane after a position, then the live ones. */
    Multi<byte[]> after(long position, Caller caller, Lane lane) {
        return lanes.get(lane).after(position, caller);
    }
}
