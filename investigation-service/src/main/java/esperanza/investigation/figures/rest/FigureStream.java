package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.read.Frames;
import esperanza.investigation.figures.read.Frames.Frame;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The frames, live: the last one at once, then each new one. All readers of an instance share one look per interval. */
@ApplicationScoped
class FigureStream {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final FindFigures figures;
    private final Frames frames;
    private final InstantSource clock;
    private final Multi<Frame> shared;
    private volatile boolean ending;

    FigureStream(FindFigures figures, Frames frames, InstantSource clock) {
        this.figures = figures;
        this.frames = frames;
        this.clock = clock;
        this.shared = Multi.createFrom()
                .ticks()
                .every(LOOK)
                .onOverflow()
                .drop()
                .select()
                .first(tick -> !ending)
                .onItem()
                .transformToUniAndConcatenate(tick -> latest().onFailure().recoverWithItem(Optional.empty()))
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
    Multi<FrameView> follow() {
        Multi<Frame> now =
                latest().onItem().transformToMulti(made -> Multi.createFrom().items(made.stream()));
        return Multi.createBy()
                .concatenating()
                .streams(now, shared.onOverflow().dropPreviousItems())
                .skip()
                .repetitions()
                .onItem()
                .transformToUniAndConcatenate(
                        frame -> figures.moved(frame).map(moved -> new FrameView(frame.number(), frame.at(), moved)));
    }

    private Uni<Optional<Frame>> latest() {
        return frames.at(clock.instant());
    }
}
