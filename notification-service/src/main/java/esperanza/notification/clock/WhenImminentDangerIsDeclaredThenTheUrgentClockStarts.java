package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.URGENT_DECISION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.Affected;
import esperanza.notification.inbox.IntakeEvent.ReportReceived;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Declared imminent danger starts the urgent clock of each affected party at the first acceptance, without human
 * triage.
 */
@ApplicationScoped
public class WhenImminentDangerIsDeclaredThenTheUrgentClockStarts implements Policy<ReportReceived> {

    private final Clocks clocks;

    public WhenImminentDangerIsDeclaredThenTheUrgentClockStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<ReportReceived> on() {
        return ReportReceived.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReceived> event) {
        ReportReceived report = event.event();
        if (!report.imminentDanger() || report.sentAsTest()) {
            return List.of();
        }
        return report.affected().stream()
                .map(Affected::party)
                .distinct()
                .map(party -> clocks.startFor(
                        party,
                        URGENT_DECISION,
                        DeadlineId.of(URGENT_DECISION.rule(), report.caseId(), party),
                        report.caseId(),
                        report.receivedAt()))
                .toList();
    }
}
