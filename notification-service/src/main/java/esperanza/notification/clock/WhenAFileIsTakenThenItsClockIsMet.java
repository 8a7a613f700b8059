package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.FILE_OPENED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.InvestigationEvent.FileTaken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A named investigator took the file. */
@ApplicationScoped
public class WhenAFileIsTakenThenItsClockIsMet implements Policy<FileTaken> {

    @Override
    public Class<FileTaken> on() {
        return FileTaken.class;
    }

    @Override
    public List<Instruction> react(Recorded<FileTaken> event) {
        FileTaken taken = event.event();
        return List.of(
                Clocks.met(FILE_OPENED, DeadlineId.of(FILE_OPENED.rule(), taken.caseId()), taken.caseId(), event));
    }
}
