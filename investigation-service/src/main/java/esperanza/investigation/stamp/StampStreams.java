package esperanza.investigation.stamp;

import esperanza.investigation.stamp.domain.StampCommand;
import esperanza.investigation.stamp.domain.StampDecider;
import esperanza.investigation.stamp.domain.StampEvent;
import esperanza.kernel.StreamType;

/** The stream of stamps: one a case, with the id of the case. */
public final class StampStreams {

    public static final StreamType<StampCommand, Boolean, StampEvent> STAMP =
            new StreamType<>("stamp", "caseId", StampEvent.class, new StampDecider());

    private StampStreams() {}
}
