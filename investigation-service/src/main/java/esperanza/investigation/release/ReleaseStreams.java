package esperanza.investigation.release;

import esperanza.investigation.release.domain.Release;
import esperanza.investigation.release.domain.ReleaseCommand;
import esperanza.investigation.release.domain.ReleaseDecider;
import esperanza.investigation.release.domain.ReleaseEvent;
import esperanza.kernel.StreamType;

/** The streams of releases. */
public final class ReleaseStreams {

    public static final StreamType<ReleaseCommand, Release, ReleaseEvent> RELEASE =
            StreamType.of("release", ReleaseEvent.class, new ReleaseDecider());

    private ReleaseStreams() {}
}
