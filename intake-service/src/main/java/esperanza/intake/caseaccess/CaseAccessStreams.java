package esperanza.intake.caseaccess;

import esperanza.intake.caseaccess.domain.AccessState;
import esperanza.intake.caseaccess.domain.CaseAccessCommand;
import esperanza.intake.caseaccess.domain.CaseAccessDecider;
import esperanza.intake.caseaccess.domain.CaseAccessEvent;
import esperanza.kernel.StreamType;

/** The stream of need to know: the persons who may know of a case. */
public final class CaseAccessStreams {

    public static final StreamType<CaseAccessCommand, AccessState, CaseAccessEvent> CIRCLE =
            new StreamType<>("circle", "caseId", CaseAccessEvent.class, new CaseAccessDecider());

    private CaseAccessStreams() {}
}
