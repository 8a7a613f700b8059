package esperanza.intake.report.domain;

import esperanza.intake.report.domain.Report.Received;
import esperanza.intake.report.domain.ReportCommand.ReferReport;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.ReportEvent.ReportReferred;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.ReferralDestination;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refers a report. The parties that the reporter speaks for go together.
 * A collective, and a person who has spoken for themself, is referred alone, by its own consent. So is a person who
 * comes later while the reporter is seriously prevented: the answer that is awaited for those before does not answer
 * for them. Nobody is referred twice.
 */
final class Referring {

    private Referring() {}

    /** @param onlyFor the party, if it is referred alone */
    private record Group(List<AffectedParty> parties, ConsentState consent, Optional<PartyRef> onlyFor) {}

    /** The referrals that a consent to this purpose causes; some purposes cause none. */
    static List<ReportReferred> byConsent(Received report, ConsentPurpose purpose) {
        return switch (purpose) {
            case PROTECTION -> byConsent(report, ReferralDestination.PROTECTION);
            case INVESTIGATION -> byConsent(report, ReferralDestination.INVESTIGATION);
            case STATISTICS, SHARING_NHRI, SHARING_CSO, MEDIA, INTERNATIONAL, UNKNOWN -> List.of();
        };
    }

    static List<ReportReferred> byConsent(Received report, ReferralDestination to) {
        return groups(report, to, FirstParties.of(report))
                .filter(group -> group.consent.opensTheGate())
                .map(group -> referral(report, to, basis(group.consent), Optional.empty(), group))
                .toList();
    }

    /** A referral by an officer takes along every party not yet referred there, also those who wait for the triage. */
    static List<ReportEvent> byHumanAct(Received report, ReferReport refer) {
        Personal<String> reasons = report.sealed(refer.reasons());
        Stream<ReportEvent> referrals = groups(
                        report, refer.to(), report.facts().affected())
                .map(group -> referral(report, refer.to(), ReferralBasis.HUMAN_ACT, Optional.of(reasons), group));
        return Stream.concat(Danger.carriedOn(report), referrals).toList();
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

    private static ReportReferred referral(
            Received report,
            ReferralDestination to,
            ReferralBasis basis,
            Optional<Personal<String>> reasons,
            Group group) {
        ReportReceived content = report.content();
        return new ReportReferred(
                content.reportId(),
                content.caseId(),
                to,
                basis,
                content.receivedAt(),
                report.inDanger(),
                report.facts().firstLevelArea(),
                group.parties,
                reasons,
                Optional.of(group.consent),
                group.onlyFor);
    }
}
