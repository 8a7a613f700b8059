package esperanza.intake.disclosure;

import static esperanza.intake.disclosure.DisclosureStreams.IDENTITY;

import esperanza.intake.disclosure.domain.IdentityCommand.OvertakeRequests;
import esperanza.intake.report.domain.ReportEvent.DataErased;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * After an erasure the reporter's identity no longer exists, so an open request for it is closed and its custodian's
 * alert ends.
 */
@Singleton
public class WhenDataAreErasedThenNobodyHasToSayWhetherTheyAreShown implements Policy<DataErased> {

    @Override
    public Class<DataErased> on() {
        return DataErased.class;
    }

    @Override
    public List<Instruction> react(Recorded<DataErased> erased) {
        return List.of(new Instruction(IDENTITY.stream(erased.event().reportId().value()), new OvertakeRequests()));
    }
}
