package esperanza.notification.clock;

import static esperanza.notification.clock.LegalClock.CONSENT_RATIFIED;

import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.notification.clock.domain.DeadlineId;
import esperanza.notification.inbox.IntakeEvent.ReportReferred;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * A person who could not consent is asked as soon as the person can answer. A collective that was not waited for is
 * asked when it can assemble.
 */
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
                ? List.of(started(referral, Clocks.beginning(event)))
                : List.of();
    }

    private Instruction started(ReportReferred referral, Instant from) {
        DeadlineId deadline = Ratification.awaited(referral.reportId(), referral.to(), referral.onlyFor());
        return referral.onlyFor()
                .map(party -> clocks.startFor(party, CONSENT_RATIFIED, deadline, referral.caseId(), from))
                .orElseGet(() -> clocks.start(CONSENT_RATIFIED, deadline, referral.caseId(), from));
    }
}
