package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportEvent.AssemblyCalled;
import esperanza.intake.report.domain.ReportEvent.AssemblyHeld;
import esperanza.intake.report.domain.ReportEvent.ConsentGiven;
import esperanza.intake.report.domain.ReportEvent.ConsentWithdrawn;
import esperanza.intake.report.domain.ReportEvent.ReportReferred;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;

/** Applies events to the consent ledger. */
final class ConsentTransitions {

    private ConsentTransitions() {}

    /** A collective that was referred without waiting for it is recorded as one that has to ratify. */
    static Received referred(Received report, ReportReferred referred) {
        ConsentLedger ledger = referred.basis() == ReferralBasis.SERIOUSLY_PREVENTED
                ? referred.onlyFor()
                        .map(party -> report.ledger()
                                .speaking(party, referred.to().purpose(), ConsentState.SERIOUSLY_PREVENTED))
                        .orElse(report.ledger())
                : report.ledger();
        return report.with(ledger).referred(referred.to(), referred.parties());
    }

    static Received given(Received report, ConsentGiven given) {
        return report.with(given.onlyFor()
                .map(party -> report.ledger().speaking(party, given.purpose(), ConsentState.GRANTED))
                .orElseGet(() -> report.ledger().saying(given.purpose(), ConsentState.GRANTED)));
    }

    static Received withdrawn(Received report, ConsentWithdrawn gone) {
        return report.with(gone.onlyFor()
                .map(party -> report.ledger().speaking(party, gone.purpose(), refusal(report, party, gone.purpose())))
                .orElseGet(() -> report.ledger().saying(gone.purpose(), ConsentState.WITHDRAWN)));
    }

    static Received called(Received report, AssemblyCalled called) {
        return report.with(report.ledger().calling(called.party(), called.purpose()));
    }

    static Received held(Received report, AssemblyHeld held) {
        return report.with(report.ledger().held(held.party(), held.purpose()));
    }

    /** Without an earlier yes, a no counts as REFUSED and not as WITHDRAWN. */
    private static ConsentState refusal(Received report, PartyRef party, ConsentPurpose purpose) {
        return report.ledger().own(party, purpose) == ConsentState.GRANTED
                ? ConsentState.WITHDRAWN
                : ConsentState.REFUSED;
    }
}
