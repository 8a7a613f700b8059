package esperanza.intake.domain;

import esperanza.intake.domain.Report.Received;
import esperanza.intake.domain.ReportEvent.ConsentGiven;
import esperanza.intake.domain.ReportEvent.ConsentWithdrawn;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.intake.domain.ReportEvent.ReportReferred;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What consent does: purpose by purpose it opens and shuts the gate through which a report goes on. */
final class Consents {

    private Consents() {}

    /** What is told goes on at once for every purpose whose gate is open; a test goes nowhere. */
    static List<ReportEvent> received(ReportReceived content) {
        if (content.triesTheDoor()) {
            return List.of(content);
        }
        List<ReportEvent> events = new ArrayList<>();
        events.add(content);
        for (ConsentPurpose purpose : List.of(ConsentPurpose.PROTECTION, ConsentPurpose.INVESTIGATION)) {
            ConsentState state = content.consents().getOrDefault(purpose, ConsentState.NOT_ASKED);
            if (state.opensTheGate()) {
                events.add(byConsent(content, destination(purpose).orElseThrow(), basis(state), state));
            }
        }
        return events;
    }

    private static ReportReferred byConsent(
            ReportReceived content, ReferralDestination to, ReferralBasis basis, ConsentState state) {
        return referral(content, to, basis, Optional.empty(), state);
    }

    private static ReferralBasis basis(ConsentState state) {
        return state == ConsentState.GRANTED ? ReferralBasis.CONSENT : ReferralBasis.SERIOUSLY_PREVENTED;
    }

    /** Where a consent to this purpose sends a report; some purposes send it nowhere. */
    private static Optional<ReferralDestination> destination(ConsentPurpose purpose) {
        return switch (purpose) {
            case PROTECTION -> Optional.of(ReferralDestination.PROTECTION);
            case INVESTIGATION -> Optional.of(ReferralDestination.INVESTIGATION);
            case STATISTICS, SHARING_NHRI, SHARING_CSO, MEDIA, INTERNATIONAL, UNKNOWN -> Optional.empty();
        };
    }

    /** The purpose for which a report goes there. */
    static ConsentPurpose purpose(ReferralDestination to) {
        return switch (to) {
            case PROTECTION -> ConsentPurpose.PROTECTION;
            case INVESTIGATION -> ConsentPurpose.INVESTIGATION;
            case UNKNOWN -> ConsentPurpose.UNKNOWN;
        };
    }

    /** Whoever consents later sends the report on then, if it did not go before. */
    static List<ReportEvent> given(Received report, ConsentPurpose purpose) {
        if (report.consent(purpose) == ConsentState.GRANTED) {
            return List.of();
        }
        ReportReceived content = report.content();
        List<ReportEvent> events = new ArrayList<>();
        events.add(new ConsentGiven(
                content.reportId(), content.caseId(), purpose, content.affected(), wasPrevented(report, purpose)));
        destination(purpose)
                .filter(to -> !report.referredTo().contains(to))
                .ifPresent(to -> events.add(byConsent(content, to, ReferralBasis.CONSENT, ConsentState.GRANTED)));
        return events;
    }

    private static Optional<Boolean> wasPrevented(Received report, ConsentPurpose purpose) {
        return report.consent(purpose) == ConsentState.SERIOUSLY_PREVENTED ? Optional.of(true) : Optional.empty();
    }

    static List<ReportEvent> withdrawn(Received report, ConsentPurpose purpose) {
        ReportReceived content = report.content();
        return report.consent(purpose) == ConsentState.WITHDRAWN
                ? List.of()
                : List.of(new ConsentWithdrawn(
                        content.reportId(),
                        content.caseId(),
                        purpose,
                        content.affected(),
                        wasPrevented(report, purpose)));
    }

    static ReportReferred referral(
            ReportReceived content,
            ReferralDestination to,
            ReferralBasis basis,
            Optional<Personal<String>> reasons,
            ConsentState state) {
        return new ReportReferred(
                content.reportId(),
                content.caseId(),
                to,
                basis,
                content.receivedAt(),
                content.imminentDanger(),
                content.firstLevelArea(),
                content.affected(),
                reasons,
                Optional.of(state));
    }
}
