package esperanza.investigation.participation.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One party in one case. */
public record PartyOfCase(CaseId caseId, PartyRef party) {

    /** The id of the stream of what was done with the party in the case. */
    public UUID participationId() {
        String name = caseId.value() + "/" + party.value() + "/participation";
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
