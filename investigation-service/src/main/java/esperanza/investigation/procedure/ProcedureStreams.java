package esperanza.investigation.procedure;

import esperanza.investigation.procedure.domain.Proceeding;
import esperanza.investigation.procedure.domain.ProceedingCommand.RecordFact;
import esperanza.investigation.procedure.domain.ProceedingDecider;
import esperanza.investigation.procedure.domain.ProceedingEvent;
import esperanza.investigation.procedure.domain.Reparation;
import esperanza.investigation.procedure.domain.ReparationCommand;
import esperanza.investigation.procedure.domain.ReparationDecider;
import esperanza.investigation.procedure.domain.ReparationEvent;
import esperanza.kernel.StreamType;

/** The streams of what courts did, and of reparations. */
public final class ProcedureStreams {

    public static final StreamType<RecordFact, Proceeding, ProceedingEvent> PROCEEDING =
            StreamType.of("proceeding", ProceedingEvent.class, new ProceedingDecider());
    public static final StreamType<ReparationCommand, Reparation, ReparationEvent> REPARATION =
            StreamType.of("reparation", ReparationEvent.class, new ReparationDecider());

    private ProcedureStreams() {}
}
