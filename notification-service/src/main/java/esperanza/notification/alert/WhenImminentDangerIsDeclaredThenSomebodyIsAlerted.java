package esperanza.notification.alert;

import static esperanza.protocol.vocabulary.AlertKind.IMMINENT_DANGER;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.alert.domain.AlertCommand.RaiseAlert;
import esperanza.notification.alert.domain.AlertId;
import esperanza.notification.inbox.IntakeEvent.ReportReceived;
import esperanza.protocol.term.Profile;
import java.util.List;
import java.util.Optional;

/** Declared imminent danger calls the officer on call, before anything else is done about the report. */
public class WhenImminentDangerIsDeclaredThenSomebodyIsAlerted implements Policy<ReportReceived> {

    private final Profile profile;

    public WhenImminentDangerIsDeclaredThenSomebodyIsAlerted(Profile profile) {
        this.profile = profile;
    }

    @Override
    public boolean isUrgent() {
        return true;
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
        AlertId alert = AlertId.of(IMMINENT_DANGER, report.caseId());
        return List.of(Instruction.beginning(
                alert.stream(),
                new RaiseAlert(
                        alert,
                        report.caseId(),
                        IMMINENT_DANGER,
                        profile.onCall().role(),
                        Optional.empty(),
                        false)));
    }
}
