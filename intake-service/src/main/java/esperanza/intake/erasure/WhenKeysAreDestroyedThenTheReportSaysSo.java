package esperanza.intake.erasure;

import esperanza.intake.erasure.domain.ErasureEvent.SubjectKeysDestroyed;
import esperanza.intake.report.ReportStreams;
import esperanza.intake.report.domain.ReportCommand.MarkErased;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import jakarta.inject.Singleton;
import java.util.List;

/** Once a report's keys are destroyed, its own stream records that, so that every service that mirrors it knows. */
@Singleton
public class WhenKeysAreDestroyedThenTheReportSaysSo implements Policy<SubjectKeysDestroyed> {

    @Override
    public Class<SubjectKeysDestroyed> on() {
        return SubjectKeysDestroyed.class;
    }

    @Override
    public List<Instruction> react(Recorded<SubjectKeysDestroyed> destroyed) {
        SubjectKeysDestroyed event = destroyed.event();
        return List.of(
                new Instruction(ReportStreams.report(event.reportId().value()), new MarkErased(event.erasureId())));
    }
}
