package esperanza.investigation.evidence;

import esperanza.investigation.evidence.domain.Assistance;
import esperanza.investigation.evidence.domain.AssistanceCommand;
import esperanza.investigation.evidence.domain.AssistanceDecider;
import esperanza.investigation.evidence.domain.AssistanceEvent;
import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.AuthorisationCommand;
import esperanza.investigation.evidence.domain.AuthorisationDecider;
import esperanza.investigation.evidence.domain.AuthorisationEvent;
import esperanza.investigation.evidence.domain.Custody;
import esperanza.investigation.evidence.domain.CustodyCommand;
import esperanza.investigation.evidence.domain.CustodyDecider;
import esperanza.investigation.evidence.domain.CustodyEvent;
import esperanza.investigation.evidence.domain.Evidence;
import esperanza.investigation.evidence.domain.EvidenceCommand;
import esperanza.investigation.evidence.domain.EvidenceDecider;
import esperanza.investigation.evidence.domain.EvidenceEvent;
import esperanza.investigation.evidence.domain.Preservation;
import esperanza.investigation.evidence.domain.PreservationCommand;
import esperanza.investigation.evidence.domain.PreservationDecider;
import esperanza.investigation.evidence.domain.PreservationEvent;
import esperanza.kernel.StreamType;

/** The streams of evidence. The custody of an item has the id of the item. */
public final class EvidenceStreams {

    public static final StreamType<EvidenceCommand, Evidence, EvidenceEvent> EVIDENCE =
            StreamType.of("evidence", EvidenceEvent.class, new EvidenceDecider());
    public static final StreamType<CustodyCommand, Custody, CustodyEvent> CUSTODY =
            new StreamType<>("custody", "evidenceId", CustodyEvent.class, new CustodyDecider());
    public static final StreamType<PreservationCommand, Preservation, PreservationEvent> PRESERVATION =
            StreamType.of("preservation", PreservationEvent.class, new PreservationDecider());
    public static final StreamType<AssistanceCommand, Assistance, AssistanceEvent> ASSISTANCE =
            StreamType.of("assistance", AssistanceEvent.class, new AssistanceDecider());
    public static final StreamType<AuthorisationCommand, Authorisation, AuthorisationEvent> AUTHORISATION =
            StreamType.of("authorisation", AuthorisationEvent.class, new AuthorisationDecider());

    private EvidenceStreams() {}
}
