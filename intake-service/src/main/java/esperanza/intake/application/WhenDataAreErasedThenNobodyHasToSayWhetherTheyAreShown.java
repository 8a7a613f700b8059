package esperanza.intake.application;

import esperanza.intake.domain.IdentityCommand.OvertakeRequests;
import esperanza.intake.domain.ReportEvent.DataErased;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.inject.Singleton;
import java.util.List;

/** Who reported is known to nobody any more: a custodian who was called for it is called off. */
@Singleton
public class WhenDataAreErasedThenNobodyHasToSayWhetherTheyAreShown implements Policy<DataErased> {

    @Override
    public Class<DataErased> on() {
        return DataErased.class;
    }

    @Override
    public List<Instruction> react(Recorded<DataErased> erased) {
        return List.of(
                new Instruction(ReportStreams.identity(erased.event().reportId().value()), new OvertakeRequests()));
    }
}
