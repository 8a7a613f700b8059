package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.TRIAGE;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ReportReceived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every report except a hotline's test is owed a triage, whatever the report says. */
@ApplicationScoped
public class WhenAReportIsReceivedThenTheTriageClockStarts implements Policy<ReportReceived> {

    private final Clocks clocks;

    public WhenAReportIsReceivedThenTheTriageClockStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<ReportReceived> on() {
        return ReportReceived.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReceived> event) {
        ReportReceived report = event.event();
        if (report.sentAsTest()) {
            return List.of();
        }
        return List.of(clocks.start(
                TRIAGE, DeadlineId.of(TRIAGE.rule(), report.reportId()), report.caseId(), report.receivedAt()));
    }
}
