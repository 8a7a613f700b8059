package esperanza.investigation.figures.rest;

import esperanza.investigation.figures.FindFigures;
import esperanza.investigation.figures.read.Frames;
import esperanza.investigation.figures.read.Frames.Frame;
import esperanza.runtime.rest.Newest;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;

/** The frames, live: the last one at once, then each new one. */
@ApplicationScoped
class FigureStream {

    private static final Duration LOOK = Duration.ofSeconds(2);

    private final FindFigures figures;
    private final Newest<Frame> newest;

    FigureStream(FindFigures figures, Frames frames, InstantSource clock) {
        this.figures = figures;
        this.newest = new Newest<>(LOOK, () -> frames.at(clock.instant()));
    }

    void end(@Observes ShutdownDelayInitiatedEvent event) {
        newest.end();
    }

    /** Frames in order, each once. */
    Multi<FrameView> follow() {
        return newest.follow().onItem().transformToUniAndConcatenate(frame -> figures.moved(frame)
                .map(moved -> new FrameView(frame.number(), frame.at(), moved)));
    }
}
