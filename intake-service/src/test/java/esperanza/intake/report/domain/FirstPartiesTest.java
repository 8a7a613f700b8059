package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.judged;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportFixture.receivedOfAnyone;
import static esperanza.protocol.vocabulary.ReferralDestination.INVESTIGATION;
import static esperanza.protocol.vocabulary.ReferralDestination.PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.PartyRef;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.PartyKind;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A report without a login starts work for three parties, and its triage for the others. */
class FirstPartiesTest {

    private static final Map<ConsentPurpose, ConsentState> TO_BOTH =
            Map.of(ConsentPurpose.PROTECTION, ConsentState.GRANTED, ConsentPurpose.INVESTIGATION, ConsentState.GRANTED);
    private static final List<AffectedParty> FIFTY = parties(PartyKind.PERSON);
    private static final List<AffectedParty> THREE = FIFTY.subList(0, 3);
    private static final List<AffectedParty> OTHERS = FIFTY.subList(3, 50);
    private static final ReportReceived DANGER = receivedOfAnyone(TO_BOTH, FIFTY, true);
    private static final ReportReceived QUIET = receivedOfAnyone(TO_BOTH, FIFTY, false);

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void fifty_parties_of_a_stranger_are_three_events_for_three_of_them() {
        report.given().when(new ReceiveReport(DANGER)).then(DANGER, toBoth(THREE, true));
        assertThat(DANGER.affected()).hasSize(50);
    }

    @Test
    void whatever_a_triage_judges_the_others_follow_then_with_the_danger_that_was_declared() {
        report.given(DANGER, toBoth(THREE, true))
                .when(triage(Urgency.U3))
                .then(
                        investigated(triaged(Urgency.U3)),
                        recognised(DangerSource.TRIAGE, OTHERS),
                        judged(Urgency.U3, toBoth(OTHERS, true)));
    }

    @Test
    void a_triage_that_recognises_danger_recognises_it_for_all() {
        report.given(QUIET, toBoth(THREE, false))
                .when(triage(Urgency.U1))
                .then(
                        investigated(triaged(Urgency.U1)),
                        recognised(DangerSource.TRIAGE, FIFTY),
                        judged(Urgency.U1, toBoth(OTHERS, true)));
        report.given(QUIET, toBoth(THREE, false))
                .when(triage(Urgency.U2))
                .then(investigated(triaged(Urgency.U2)), judged(Urgency.U2, toBoth(OTHERS, false)));
    }

    @Test
    void a_second_triage_starts_nothing_again() {
        report.given(
                        DANGER,
                        toBoth(THREE, true),
                        triaged(Urgency.U3),
                        recognised(DangerSource.TRIAGE, OTHERS),
                        toBoth(OTHERS, true))
                .when(triage(Urgency.U0))
                .then(investigated(triaged(Urgency.U0)));
    }

    @Test
    void danger_in_a_statement_is_for_the_first_and_the_triage_carries_it_to_the_others() {
        ReportReceived silent = receivedOfAnyone(Map.of(), FIFTY, false);
        StatementAdded said = new StatementAdded(
                REPORT,
                CASE,
                new UUID(5, 5),
                StatementKind.ADDITION,
                Optional.empty(),
                Personal.of(CASE.value(), "now"),
                Optional.of(true),
                Optional.empty());
        report.given(silent)
                .when(new AddStatement(new UUID(5, 5), StatementKind.ADDITION, Optional.empty(), "now", true))
                .then(said, recognised(DangerSource.STATEMENT, THREE));
        report.given(silent, said, recognised(DangerSource.STATEMENT, THREE))
                .when(triage(Urgency.U2))
                .then(triaged(Urgency.U2), recognised(DangerSource.TRIAGE, OTHERS));
    }

    @Test
    void a_consent_that_comes_before_the_triage_counts_for_the_first() {
        report.given(receivedOfAnyone(Map.of(), FIFTY, false))
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.GIVEN))
                .then(
                        new ConsentGiven(
                                REPORT,
                                CASE,
                                ConsentPurpose.PROTECTION,
                                THREE,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        referred(PROTECTION, THREE, false));
    }

    @Test
    void fifty_collectives_of_a_stranger_are_three_referrals() {
        List<AffectedParty> communities = parties(PartyKind.COMMUNITY);
        ReportReceived sent = receivedOfAnyone(
                Map.of(ConsentPurpose.PROTECTION, ConsentState.SERIOUSLY_PREVENTED), communities, true);
        report.given()
                .when(new ReceiveReport(sent))
                .then(
                        sent,
                        ReportFixture.referred(
                                true,
                                Optional.empty(),
                                communities.subList(0, 3).stream()
                                        .map(FirstPartiesTest::alone)
                                        .toArray(Referral[]::new)));
    }

    @Test
    void an_officer_who_refers_by_hand_has_looked_and_takes_all() {
        ReportReceived silent = receivedOfAnyone(Map.of(), FIFTY, false);
        report.given(silent)
                .when(new ReferReport(PROTECTION, "all of them"))
                .then(byHand(false, FIFTY, ConsentState.NOT_ASKED));
    }

    @Test
    void those_whom_an_officer_referred_by_hand_wait_no_more() {
        ReportReferred byHand = byHand(true, OTHERS, ConsentState.GRANTED);
        report.given(DANGER, toBoth(THREE, true))
                .when(new ReferReport(PROTECTION, "all of them"))
                .then(recognised(DangerSource.TRIAGE, OTHERS), byHand);
        report.given(DANGER, toBoth(THREE, true), recognised(DangerSource.TRIAGE, OTHERS), byHand)
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.WITHDRAWN))
                .then(new ConsentWithdrawn(
                        REPORT,
                        CASE,
                        ConsentPurpose.PROTECTION,
                        FIFTY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        report.given(DANGER, toBoth(THREE, true), recognised(DangerSource.TRIAGE, OTHERS), byHand)
                .when(triage(Urgency.U2))
                .then(investigated(triaged(Urgency.U2)), judged(Urgency.U2, referred(INVESTIGATION, OTHERS, true)));
    }

    @Test
    void a_known_sender_has_no_limit() {
        ReportReceived hotline = received(TO_BOTH, FIFTY, true);
        report.given().when(new ReceiveReport(hotline)).then(hotline, toBoth(FIFTY, true));
    }

    @Test
    void three_parties_never_wait_and_the_fourth_does() {
        assertThat(FirstParties.waiting(THREE)).isEmpty();
        assertThat(FirstParties.waiting(FIFTY.subList(0, 4)))
                .contains(List.of(FIFTY.get(3).party()));
    }

    private static List<AffectedParty> parties(PartyKind kind) {
        return IntStream.rangeClosed(1, 50)
                .mapToObj(n -> new AffectedParty(new PartyRef(new UUID(3, n)), kind))
                .toList();
    }

    private static ReportReferred referred(ReferralDestination to, List<AffectedParty> parties, boolean danger) {
        return ReportFixture.referred(danger, Optional.empty(), consenting(to, parties));
    }

    private static ReportReferred toBoth(List<AffectedParty> parties, boolean danger) {
        return ReportFixture.referred(
                danger, Optional.empty(), consenting(PROTECTION, parties), consenting(INVESTIGATION, parties));
    }

    private static Referral consenting(ReferralDestination to, List<AffectedParty> parties) {
        return new Referral(to, ReferralBasis.CONSENT, parties, Optional.of(ConsentState.GRANTED), Optional.empty());
    }

    private static ReportReferred byHand(boolean danger, List<AffectedParty> parties, ConsentState consent) {
        return ReportFixture.referred(
                danger,
                Optional.of(Personal.of(CASE.value(), "all of them")),
                new Referral(PROTECTION, ReferralBasis.HUMAN_ACT, parties, Optional.of(consent), Optional.empty()));
    }

    private static Referral alone(AffectedParty community) {
        return new Referral(
                PROTECTION,
                ReferralBasis.SERIOUSLY_PREVENTED,
                List.of(community),
                Optional.of(ConsentState.SERIOUSLY_PREVENTED),
                Optional.of(community.party()));
    }

    private static DangerRecognised recognised(DangerSource by, List<AffectedParty> parties) {
        return new DangerRecognised(REPORT, CASE, by, parties);
    }

    private static TriageReport triage(Urgency urgency) {
        return new TriageReport(urgency, Map.of(), "x", Optional.empty());
    }

    /** The triage of a report that was referred to investigation before. */
    private static ReportTriaged investigated(ReportTriaged triaged) {
        return new ReportTriaged(
                triaged.reportId(),
                triaged.caseId(),
                triaged.urgency(),
                triaged.floor(),
                triaged.factors(),
                triaged.reasons(),
                triaged.imminence(),
                triaged.factorsAnswered(),
                Optional.of(true));
    }

    private static ReportTriaged triaged(Urgency urgency) {
        return new ReportTriaged(
                REPORT,
                CASE,
                urgency,
                Optional.empty(),
                Personal.of(CASE.value(), Map.of()),
                Personal.of(CASE.value(), "x"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
