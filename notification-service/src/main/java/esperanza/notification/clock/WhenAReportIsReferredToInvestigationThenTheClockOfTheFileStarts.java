package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.FILE_OPENED;
import static esperanza.protocol.vocabulary.ReferralDestination.INVESTIGATION;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ReportReferred;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** From the referral on, investigation owes a person who takes the file. */
@ApplicationScoped
public class WhenAReportIsReferredToInvestigationThenTheClockOfTheFileStarts implements Policy<ReportReferred> {

    private final Clocks clocks;

    public WhenAReportIsReferredToInvestigationThenTheClockOfTheFileStarts(Clocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public Class<ReportReferred> on() {
        return ReportReferred.class;
    }

    @Override
    public List<Instruction> react(Recorded<ReportReferred> event) {
        ReportReferred referral = event.event();
        return referral.to() == INVESTIGATION
                ? List.of(clocks.start(
                        FILE_OPENED,
                        DeadlineId.of(FILE_OPENED.rule(), referral.caseId()),
                        referral.caseId(),
                        Clocks.beginning(event)))
                : List.of();
    }
}
