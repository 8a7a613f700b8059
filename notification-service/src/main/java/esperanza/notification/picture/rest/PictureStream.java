package esperanza.notification.picture.rest;

import esperanza.notification.picture.making.PictureFrame;
import esperanza.notification.picture.making.PictureFrames;
import esperanza.runtime.rest.Newest;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The national picture, live: the latest frame at once, then each new one. */
@ApplicationScoped
class PictureStream {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Newest<PictureFrame> newest;

    PictureStream(PictureFrames frames) {
        this.newest = new Newest<>(LOOK, frames::latest);
    }

    void end(@Observes ShutdownDelayInitiatedEvent event) {
        newest.end();
    }

    /** Frames in order, each once. */
    Multi<PictureFrame> follow() {
        return newest.follow();
    }
}
