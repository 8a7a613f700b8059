package esperanza.notification.application;

import static esperanza.notification.application.LegalClock.CONSENT_RATIFIED;

import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Recorded;
import esperanza.kernel.ReportId;
import esperanza.notification.domain.DeadlineId;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;

/** What the person says about a referral that was made while they were prevented: yes or no, it was theirs to say. */
final class Ratification {

    private Ratification() {}

    static List<Instruction> answered(
            ReportId report, CaseId of, String purpose, Optional<Boolean> wasPrevented, Recorded<?> answer) {
        return wasPrevented.orElse(false)
                ? destination(purpose)
                        .map(to -> DeadlineId.of(CONSENT_RATIFIED.rule(), report, to))
                        .map(deadline -> Clocks.met(CONSENT_RATIFIED, deadline, of, answer))
                        .stream()
                        .toList()
                : List.of();
    }

    /** Where a consent to this purpose sends a report. */
    private static Optional<ReferralDestination> destination(String purpose) {
        return List.of(ReferralDestination.INVESTIGATION, ReferralDestination.PROTECTION).stream()
                .filter(to -> to.name().equals(purpose))
                .findFirst();
    }
}
