package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.ReferReport;
import esperanza.intake.report.domain.ReportEvent.ReportReferred;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refers a report: all referrals of a decision are one event. The parties that the reporter speaks for go together.
 * A collective, and a person who has spoken for themself, is referred alone, by its own consent. So is a person who
 * comes later while the reporter is seriously prevented: the answer that is awaited for those before does not answer
 * for them. Nobody is referred twice.
 */
final class Referring {

    private Referring() {}

    /** @param onlyFor the party, if it is referred alone */
    private record Group(List<AffectedParty> parties, ConsentState consent, Optional<PartyRef> onlyFor) {

        Referral referral(ReferralDestination to, ReferralBasis basis) {
            return new Referral(to, basis, parties, Optional.of(consent), onlyFor);
        }
    }

    /** The referral that a consent to this purpose causes; some purposes cause none. */
    static List<ReportEvent> byConsent(Received report, ConsentPurpose purpose) {
        return switch (purpose) {
            case PROTECTION -> byConsent(report, ReferralDestination.PROTECTION);
            case INVESTIGATION -> byConsent(report, ReferralDestination.INVESTIGATION);
            case STATISTICS, SHARING_NHRI, SHARING_CSO, MEDIA, INTERNATIONAL, UNKNOWN -> List.of();
        };
    }

    /** The referral to protection and to investigation, as far as their gates are open. */
    static List<ReportEvent> byConsent(Received report) {
        return byConsent(report, ReferralDestination.PROTECTION, ReferralDestination.INVESTIGATION);
    }

    static List<ReportEvent> byConsent(Received report, ReferralDestination... destinations) {
        Stream<Referral> referrals = Arrays.stream(destinations)
                .flatMap(to -> groups(report, to, FirstParties.of(report))
                        .filter(group -> group.consent.opensTheGate())
                        .map(group -> group.referral(to, basis(group.consent))));
        return referred(report, referrals.toList(), Optional.empty());
    }

    /** A referral by an officer takes along every party not yet referred there, also those who wait for the triage. */
    static List<ReportEvent> byHumanAct(Received report, ReferReport refer) {
        List<Referral> referrals = groups(report, refer.to(), report.facts().affected())
                .map(group -> group.referral(refer.to(), ReferralBasis.HUMAN_ACT))
                .toList();
        List<ReportEvent> referred = referred(report, referrals, Optional.of(report.sealed(refer.reasons())));
        return Stream.concat(Danger.carriedOn(report), referred.stream()).toList();
    }

    /** The report after the referrals of the event. */
    static Received referred(Received before, ReportReferred event) {
        Received report = before;
        for (Referral each : event.referrals()) {
            report = report.ledger(
                            ledger -> ledger.referred(each.onlyFor(), each.to().purpose(), each.basis()))
                    .routing(routing -> routing.referred(each.to(), each.parties()));
        }
        return report;
    }

    private static Stream<Group> groups(Received report, ReferralDestination to, List<AffectedParty> parties) {
        ConsentPurpose purpose = to.purpose();
        List<AffectedParty> left = parties.stream()
                .filter(party -> !report.routing().wentTo(to, party.party()))
                .toList();
        List<AffectedParty> together = left.stream()
                .filter(party -> !report.ledger().standsAlone(party, purpose))
                .toList();
        boolean namesNobody = report.facts().affected().isEmpty()
                && !report.routing().referredTo().contains(to);
        Stream<Group> alone = left.stream()
                .filter(party -> report.ledger().standsAlone(party, purpose))
                .map(party -> alone(report, party, purpose));
        if (report.consent(purpose) == ConsentState.SERIOUSLY_PREVENTED
                && report.routing().referredTo().contains(to)) {
            return Stream.concat(together.stream().map(party -> alone(report, party, purpose)), alone);
        }
        return together.isEmpty() && !namesNobody
                ? alone
                : Stream.concat(Stream.of(new Group(together, report.consent(purpose), Optional.empty())), alone);
    }

    private static Group alone(Received report, AffectedParty party, ConsentPurpose purpose) {
        return new Group(List.of(party), report.consent(party, purpose), Optional.of(party.party()));
    }

    private static ReferralBasis basis(ConsentState state) {
        return state == ConsentState.GRANTED ? ReferralBasis.CONSENT : ReferralBasis.SERIOUSLY_PREVENTED;
    }

    private static List<ReportEvent> referred(
            Received report, List<Referral> referrals, Optional<Personal<String>> reasons) {
        return referrals.isEmpty()
                ? List.of()
                : List.of(new ReportReferred(
                        report.reportId(),
                        report.caseId(),
                        report.content().receivedAt(),
                        report.inDanger(),
                        report.facts().firstLevelArea(),
                        referrals,
                        reasons,
                        report.triage().urgency()));
    }
}
