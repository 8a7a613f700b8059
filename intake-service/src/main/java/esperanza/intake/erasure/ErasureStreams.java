package esperanza.intake.erasure;

import esperanza.intake.erasure.domain.Erasure;
import esperanza.intake.erasure.domain.ErasureCommand;
import esperanza.intake.erasure.domain.ErasureDecider;
import esperanza.intake.erasure.domain.ErasureEvent;
import esperanza.kernel.StreamType;

/** The stream of an erasure: its requests, holds, approvals and execution. It has the id of the report. */
public final class ErasureStreams {

    public static final StreamType<ErasureCommand, Erasure, ErasureEvent> ERASURE =
            new StreamType<>("erasure", "reportId", ErasureEvent.class, new ErasureDecider());

    private ErasureStreams() {}
}
