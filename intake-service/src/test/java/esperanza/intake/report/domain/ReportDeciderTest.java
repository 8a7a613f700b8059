package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportFixture.referred;
import static esperanza.intake.report.domain.ReportFixture.together;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
import esperanza.intake.report.domain.ReportEvent.ReportTriaged;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportDeciderTest {

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void with_consent_for_both_purposes_the_report_goes_on_in_the_same_decision() {
        ReportReceived received = received(Map.of(
                ConsentPurpose.INVESTIGATION, ConsentState.GRANTED,
                ConsentPurpose.PROTECTION, ConsentState.GRANTED));
        report.given()
                .when(new ReceiveReport(received))
                .then(
                        received,
                        together(
                                referred(ReferralDestination.PROTECTION, ReferralBasis.CONSENT, Optional.empty()),
                                referred(ReferralDestination.INVESTIGATION, ReferralBasis.CONSENT, Optional.empty())));
    }

    @Test
    void without_consent_it_goes_nowhere_by_itself() {
        ReportReceived received = received(Map.of(ConsentPurpose.PROTECTION, ConsentState.NOT_ASKED));
        report.given().when(new ReceiveReport(received)).then(received);
    }

    @Test
    void refused_consent_is_not_consent() {
        ReportReceived received = received(Map.of(ConsentPurpose.INVESTIGATION, ConsentState.REFUSED));
        report.given().when(new ReceiveReport(received)).then(received);
    }

    @Test
    void a_test_goes_nowhere_whatever_it_consents_to_and_nothing_follows() {
        ReportReceived test = received(
                Map.of(
                        ConsentPurpose.INVESTIGATION, ConsentState.GRANTED,
                        ConsentPurpose.PROTECTION, ConsentState.SERIOUSLY_PREVENTED),
                Optional.of(true));
        report.given().when(new ReceiveReport(test)).then(test);
        report.given(test).when(new ReceiveReport(test)).thenNothing();
        for (ReportCommand command : List.of(
                new TriageReport(Urgency.U0, Map.of(), "real after all", Optional.empty()),
                new ReferReport(ReferralDestination.PROTECTION, "real after all"),
                new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.GIVEN),
                new AddStatement(new UUID(5, 5), StatementKind.ADDITION, Optional.empty(), "more", false))) {
            report.given(test).when(command).thenRefused(ReportRule.IS_A_TEST);
        }
    }

    @Test
    void a_triage_says_that_each_factor_has_an_answer_and_never_which_ones_have() {
        Map<TriageFactor, Presence> all = new EnumMap<>(TriageFactor.class);
        Arrays.stream(TriageFactor.values()).forEach(factor -> all.put(factor, Presence.UNKNOWN));
        report.given(received(Map.of()))
                .when(new TriageReport(Urgency.U1, all, "all looked at", Optional.of(Imminence.NO)))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U1,
                        Optional.empty(),
                        Personal.of(CASE.value(), all),
                        Personal.of(CASE.value(), "all looked at"),
                        Optional.of(Imminence.NO),
                        Optional.of(true),
                        Optional.empty()));
    }

    @Test
    void a_report_told_twice_is_one_report() {
        ReportReceived received = received(Map.of());
        report.given(received).when(new ReceiveReport(received)).thenNothing();
    }

    @Test
    void an_officer_refers_without_consent_with_reasons() {
        report.given(received(Map.of()))
                .when(new ReferReport(ReferralDestination.PROTECTION, "a child is in danger"))
                .then(referred(
                        ReferralDestination.PROTECTION,
                        ReferralBasis.HUMAN_ACT,
                        Optional.of(Personal.of(CASE.value(), "a child is in danger"))));
    }

    @Test
    void what_was_referred_is_not_referred_again() {
        report.given(
                        received(Map.of()),
                        referred(ReferralDestination.PROTECTION, ReferralBasis.CONSENT, Optional.empty()))
                .when(new ReferReport(ReferralDestination.PROTECTION, "again"))
                .thenNothing();
    }

    @Test
    void triage_records_factors_reasons_and_the_floor_that_red_flags_demand() {
        Map<TriageFactor, Presence> factors = Map.of(TriageFactor.ARMED_PRESENCE_NOW, Presence.PRESENT);
        report.given(received(Map.of()))
                .when(new TriageReport(Urgency.U0, factors, "armed men at the door", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U0,
                        Optional.of(Urgency.U0),
                        Personal.of(CASE.value(), factors),
                        Personal.of(CASE.value(), "armed men at the door"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void one_person_alone_cannot_go_below_the_floor_of_a_red_flag() {
        report.given(received(Map.of()))
                .when(new TriageReport(
                        Urgency.U2,
                        Map.of(TriageFactor.CHILD_LOCATED, Presence.PRESENT),
                        "seems quiet",
                        Optional.empty()))
                .thenRefused(ReportRule.BELOW_RED_FLAG_FLOOR);
    }

    @Test
    void the_floor_of_a_red_flag_stays_when_a_later_triage_sees_fewer() {
        report.given(received(Map.of()), triaged(Urgency.U0, Optional.of(Urgency.U0)))
                .when(new TriageReport(Urgency.U1, Map.of(), "seems quiet now", Optional.empty()))
                .thenRefused(ReportRule.BELOW_RED_FLAG_FLOOR);
        report.given(received(Map.of()), triaged(Urgency.U0, Optional.of(Urgency.U0)))
                .when(new TriageReport(
                        Urgency.U1,
                        Map.of(TriageFactor.ARMED_PRESENCE_NOW, Presence.ABSENT),
                        "they are gone",
                        Optional.empty()))
                .thenRefused(ReportRule.BELOW_RED_FLAG_FLOOR);
    }

    @Test
    void of_all_floors_the_highest_counts_and_is_recorded() {
        Map<TriageFactor, Presence> lower = Map.of(TriageFactor.CHILD_LOCATED, Presence.PRESENT);
        report.given(
                        received(Map.of()),
                        triaged(Urgency.U0, Optional.of(Urgency.U0)),
                        triaged(Urgency.U0, Optional.of(Urgency.U1)),
                        triaged(Urgency.U0, Optional.empty()))
                .when(new TriageReport(Urgency.U0, lower, "a child too", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U0,
                        Optional.of(Urgency.U0),
                        Personal.of(CASE.value(), lower),
                        Personal.of(CASE.value(), "a child too"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void a_new_red_flag_raises_the_floor_of_an_earlier_triage() {
        report.given(received(Map.of()), triaged(Urgency.U1, Optional.of(Urgency.U1)))
                .when(new TriageReport(
                        Urgency.U1,
                        Map.of(TriageFactor.ARMED_PRESENCE_NOW, Presence.PRESENT),
                        "armed men",
                        Optional.empty()))
                .thenRefused(ReportRule.BELOW_RED_FLAG_FLOOR);
    }

    @Test
    void without_a_red_flag_urgency_goes_up_and_down() {
        report.given(received(Map.of()), triaged(Urgency.U1, Optional.empty()))
                .when(new TriageReport(Urgency.U3, Map.of(), "settled", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U3,
                        Optional.empty(),
                        Personal.of(CASE.value(), Map.of()),
                        Personal.of(CASE.value(), "settled"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_is_unknown_neither_raises_nor_lowers() {
        Map<TriageFactor, Presence> factors = Map.of(TriageFactor.CHILD_LOCATED, Presence.UNKNOWN);
        report.given(received(Map.of()))
                .when(new TriageReport(Urgency.U3, factors, "to be asked", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U3,
                        Optional.empty(),
                        Personal.of(CASE.value(), factors),
                        Personal.of(CASE.value(), "to be asked"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void nothing_can_be_done_to_a_report_that_does_not_exist() {
        report.given()
                .when(new ReferReport(ReferralDestination.PROTECTION, "?"))
                .thenRefused(ReportRule.NO_SUCH_REPORT);
    }

    private static ReportTriaged triaged(Urgency urgency, Optional<Urgency> floor) {
        return new ReportTriaged(
                REPORT,
                CASE,
                urgency,
                floor,
                Personal.closed(CASE.value()),
                Personal.closed(CASE.value()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
