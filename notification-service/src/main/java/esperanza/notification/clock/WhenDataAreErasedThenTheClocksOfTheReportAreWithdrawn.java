package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.TRANSFER_ACKNOWLEDGED;
import static esperanza.notification.clock.LegalClock.TRIAGE;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.DataErased;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/**
 * Erased data cannot be triaged, and nobody is left to answer about consent or to acknowledge a transfer. Clocks that
 * were met stay met.
 */
@ApplicationScoped
public class WhenDataAreErasedThenTheClocksOfTheReportAreWithdrawn implements Policy<DataErased> {

    @Override
    public Class<DataErased> on() {
        return DataErased.class;
    }

    @Override
    public List<Instruction> react(Recorded<DataErased> event) {
        DataErased erased = event.event();
        return Stream.of(
                        Stream.of(DeadlineId.of(TRIAGE.rule(), erased.reportId())),
                        Ratification.awaited(erased.reportId(), erased.parties()),
                        erased.transfers().stream()
                                .flatMap(List::stream)
                                .map(each -> DeadlineId.ofTransfer(TRANSFER_ACKNOWLEDGED.rule(), each)))
                .flatMap(clocks -> clocks)
                .map(Clocks::withdrawn)
                .toList();
    }
}
