package esperanza.intake.door.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.DoorScope;
import java.util.List;
import java.util.UUID;

/** The events of the own door of a party. They never leave intake: who has a key is nobody else's business. */
public sealed interface DoorEvent extends Concerning {

    PartyRef party();

    CaseId caseId();

    @Override
    default List<CaseId> cases() {
        return List.of(caseId());
    }

    @Override
    default List<PartyRef> parties() {
        return List.of(party());
    }

    /**
     * An officer gave a key, whose hash alone is stored, as a name of this stream. An earlier one for the same scope
     * ended.
     */
    record DoorKeyGiven(PartyRef party, ReportId reportId, CaseId caseId, UUID keyId, DoorScope scope)
            implements DoorEvent {}

    /** An officer or its holder ended a key. */
    record DoorKeyEnded(PartyRef party, CaseId caseId, UUID keyId, DoorScope scope) implements DoorEvent {}
}
