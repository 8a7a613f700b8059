package esperanza.notification.application;

import static esperanza.notification.application.LegalClock.CONSENT_RATIFIED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.application.mirrored.IntakeEvent.ReportReferred;
import esperanza.notification.domain.DeadlineId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who could not consent is asked as soon as they can be. */
@ApplicationScoped
public class WhenAReportIsReferredForSomebodyPreventedThenTheClockOfTheRatificationStarts
        implements Policy<ReportReferred> {

    private static final String SERIOUSLY_PREVENTED = "SERIOUSLY_PREVENTED";

    private final Clocks clocks;

    public WhenAReportIsReferredForSomebodyPreventedThenTheClockOfTheRatificationStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        return SERIOUSLY_PREVENTED.equals(referral.basis())
                ? List.of(clocks.start(
                        CONSENT_RATIFIED,
                        DeadlineId.of(CONSENT_RATIFIED.rule(), referral.reportId(), referral.to()),
                        referral.caseId(),
                        Clocks.beginning(event)))
                : List.of();
    }
}
