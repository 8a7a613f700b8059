package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.FIRST_HYPOTHESIS;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.InvestigationEvent.FileRegistered;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The system proposes the link with the defence work as first hypothesis; a person owes its adoption. */
@ApplicationScoped
public class WhenAFileIsRegisteredThenTheClockOfTheFirstHypothesisStarts implements Policy<FileRegistered> {

    private final Clocks clocks;

    public WhenAFileIsRegisteredThenTheClockOfTheFirstHypothesisStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<FileRegistered> on() {
        return FileRegistered.class;
    }

    @Override
    public List<Instruction> react(Recorded<FileRegistered> event) {
        FileRegistered file = event.event();
        return List.of(clocks.start(
                FIRST_HYPOTHESIS,
                DeadlineId.of(FIRST_HYPOTHESIS.rule(), file.caseId()),
                file.caseId(),
                Clocks.beginning(event)));
    }
}
