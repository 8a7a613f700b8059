package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.TRIAGE;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ReportTriaged;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** A person's triage meets the clock of the report. */
@ApplicationScoped
public class WhenAReportIsTriagedThenItsClockIsMet implements Policy<ReportTriaged> {

    @Override
    public Class<ReportTriaged> on() {
        return ReportTriaged.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportTriaged> event) {
        ReportTriaged triage = event.event();
        return List.of(Clocks.met(TRIAGE, DeadlineId.of(TRIAGE.rule(), triage.reportId()), triage.caseId(), event));
    }
}
