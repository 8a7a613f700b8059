package esperanza.intake.relating;

import esperanza.intake.relating.domain.CaseCommand.OpenCase;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.inject.Singleton;
import java.util.List;

/** Each report opens a case of its own, which a person may join to another later. A test opens none. */
@Singleton
public class WhenReportReceivedThenOpenCase implements Policy<ReportReceived> {

    @Override
    public Class<ReportReceived> on() {
        return ReportReceived.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReceived> received) {
        ReportReceived report = received.event();
        if (report.sentAsTest()) {
            return List.of();
        }
        return List.of(Instruction.beginning(
                ReportStreams.ofCase(report.caseId()), new OpenCase(report.caseId(), report.reportId())));
    }
}
