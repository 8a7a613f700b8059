package esperanza.investigation.closure;

import esperanza.investigation.closure.domain.Closure;
import esperanza.investigation.closure.domain.ClosureCommand;
import esperanza.investigation.closure.domain.ClosureDecider;
import esperanza.investigation.closure.domain.ClosureEvent;
import esperanza.kernel.StreamType;

/** The stream of the end of a file. It has the id of the case. */
public final class ClosureStreams {

    public static final StreamType<ClosureCommand, Closure, ClosureEvent> CLOSURE =
            new StreamType<>("closure", "caseId", ClosureEvent.class, new ClosureDecider());

    private ClosureStreams() {}
}
