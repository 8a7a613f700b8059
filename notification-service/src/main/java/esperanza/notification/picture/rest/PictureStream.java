package esperanza.notification.picture.rest;

import esperanza.notification.picture.making.PictureFrame;
import esperanza.notification.picture.making.PictureFrames;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;

/**
 * The national picture, live: the latest frame at once, then each new one. All readers of an instance share one query
 * per second.
 */
@ApplicationScoped
class PictureStream {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final PictureFrames frames;
    private final Multi<PictureFrame> shared;
    private volatile boolean ending;

    PictureStream(PictureFrames frames) {
        this.frames = frames;
        this.shared = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !ending)
                .onItem()
                .transformToUniAndConcatenate(
                        tick -> frames.latest().onFailure().recoverWithItem(Optional.empty()))
                .filter(Optional::isPresent)
                .map(Optional::orElseThrow)
                .skip()
                .repetitions()
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** Ends the streams before the shutdown waits for open requests: a stream never ends by itself. */
    void end(@Observes ShutdownDelayInitiatedEvent event) {
        ending = true;
    }

    /** Frames in order, each once. */
    Multi<PictureFrame> follow() {
        Multi<PictureFrame> latest = frames.latest().onItem().transformToMulti(made -> Multi.createFrom()
                .items(made.stream()));
        return Multi.createBy()
                .concatenating()
                .streams(latest, shared.onOverflow().dropPreviousItems())
                .skip()
                .repetitions();
    }
}
