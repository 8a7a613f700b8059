package esperanza.intake.door.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.ReportId;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.UUID;

/** The commands on the own door of a party. */
public sealed interface DoorCommand {

    /**
     * Give a key. An earlier key for the same scope ends.
     *
     * @param kind of the party, as it counts now
     * @param reportId the report that names the party
     */
    record GiveKey(PartyRef party, PartyKind kind, ReportId reportId, CaseId caseId, UUID keyId, DoorScope scope)
            implements DoorCommand {}

    record EndKey(PartyRef party, CaseId caseId, DoorScope scope) implements DoorCommand {}
}
