package esperanza.investigation.diligence;

import esperanza.investigation.diligence.domain.Omission;
import esperanza.investigation.diligence.domain.OmissionCommand;
import esperanza.investigation.diligence.domain.OmissionDecider;
import esperanza.investigation.diligence.domain.OmissionEvent;
import esperanza.kernel.StreamType;

/** The streams of diligence: one for each item of a case about which somebody said something. */
public final class DiligenceStreams {

    public static final StreamType<OmissionCommand, Omission, OmissionEvent> OMISSION =
            StreamType.of("omission", OmissionEvent.class, new OmissionDecider());

    private DiligenceStreams() {}
}
