package esperanza.notification.application;

import static esperanza.notification.application.LegalClock.CONSENT_RATIFIED;

import esperanza.kernel.CaseId;
import esperanza.kernel.Instruction;
import esperanza.kernel.PartyRef;
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
            ReportId report,
            CaseId of,
            String purpose,
            Optional<Boolean> wasPrevented,
            Optional<PartyRef> onlyFor,
            Recorded<?> answer) {
        return wasPrevented.orElse(false)
                ? destination(purpose)
                        .map(to -> awaited(report, to, onlyFor))
                        .map(deadline -> Clocks.met(CONSENT_RATIFIED, deadline, of, answer))
                        .stream()
                        .toList()
                : List.of();
    }

    /** Their own word is awaited of all for whom whoever reported speaks as one, and of each collective by itself. */
    static DeadlineId awaited(ReportId report, ReferralDestination to, Optional<PartyRef> onlyFor) {
        return onlyFor.map(party -> DeadlineId.of(CONSENT_RATIFIED.rule(), report, to, party))
                .orElseGet(() -> DeadlineId.of(CONSENT_RATIFIED.rule(), report, to));
    }

    /** Where a consent to this purpose sends a report. */
    private static Optional<ReferralDestination> destination(String purpose) {
        return List.of(ReferralDestination.INVESTIGATION, ReferralDestination.PROTECTION).stream()
                .filter(to -> to.name().equals(purpose))
                .findFirst();
    }
}
