package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.PARTY;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.by;
import static esperanza.intake.report.domain.ReportFixture.judged;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportFixture.referred;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.StatementKind;
import esperanza.protocol.vocabulary.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DangerTest {

    private static final ReportReceived QUIET = received(Map.of(), List.of(PARTY), false);
    private static final DangerRecognised RECOGNISED =
            new DangerRecognised(REPORT, CASE, DangerSource.TRIAGE, List.of(PARTY));
    private static final DangerRecognised DECLARED =
            new DangerRecognised(REPORT, CASE, DangerSource.STATEMENT, List.of(PARTY));

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"U0", "U1"})
    void a_triage_of_u0_or_u1_recognises_danger(Urgency urgency) {
        report.given(QUIET).when(triage(urgency)).then(triaged(urgency), RECOGNISED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"U2", "U3"})
    void a_lower_triage_recognises_none(Urgency urgency) {
        report.given(QUIET).when(triage(urgency)).then(triaged(urgency));
    }

    @Test
    void a_triage_that_calls_an_attack_imminent_recognises_danger_whatever_the_urgency() {
        for (Imminence answer : Imminence.values()) {
            Personal<String> reasons = Personal.of(CASE.value(), "x");
            ReportTriaged triaged = new ReportTriaged(
                    REPORT,
                    CASE,
                    Urgency.U3,
                    Optional.empty(),
                    Personal.of(CASE.value(), Map.of()),
                    reasons,
                    Optional.of(answer),
                    Optional.empty(),
                    Optional.empty());
            var decided = report.given(QUIET).when(new TriageReport(Urgency.U3, Map.of(), "x", Optional.of(answer)));
            switch (answer) {
                case YES -> decided.then(triaged, RECOGNISED);
                case NO, UNKNOWN -> decided.then(triaged);
            }
        }
    }

    @Test
    void danger_that_the_report_declared_is_not_recognised_again() {
        report.given(received(Map.of())).when(triage(Urgency.U0)).then(triaged(Urgency.U0));
    }

    @Test
    void danger_is_recognised_once_even_after_a_lower_triage() {
        report.given(QUIET, triaged(Urgency.U1), RECOGNISED, triaged(Urgency.U3))
                .when(triage(Urgency.U0))
                .then(triaged(Urgency.U0));
    }

    @Test
    void a_statement_that_declares_danger_recognises_it_unless_it_is_known() {
        report.given(QUIET, triaged(Urgency.U2))
                .when(says(true))
                .then(said(Optional.of(true), Optional.of(true)), DECLARED);
        report.given(QUIET, triaged(Urgency.U1), RECOGNISED, triaged(Urgency.U3))
                .when(says(true))
                .then(said(Optional.of(true), Optional.of(true)));
        report.given(received(Map.of())).when(says(true)).then(said(Optional.of(true), Optional.empty()));
    }

    @Test
    void a_lowering_by_two_persons_records_nothing_about_danger() {
        ReportTriaged flagged = new ReportTriaged(
                REPORT,
                CASE,
                Urgency.U0,
                Optional.of(Urgency.U0),
                Personal.of(CASE.value(), Map.of()),
                Personal.of(CASE.value(), "x"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        LoweringProposed proposed =
                new LoweringProposed(REPORT, CASE, Urgency.U2, "ana", Personal.of(CASE.value(), "safe"));
        report.given(QUIET, flagged, RECOGNISED)
                .when(new ProposeLowering(by("ana"), Urgency.U2, "safe"))
                .then(proposed);
        report.given(QUIET, flagged, RECOGNISED, proposed)
                .when(new ConfirmLowering(by("eva"), "safe"))
                .then(new LoweringConfirmed(REPORT, CASE, Urgency.U2, "eva", Personal.of(CASE.value(), "safe")));
    }

    @Test
    void a_referral_after_danger_was_recognised_carries_it() {
        report.given(QUIET, triaged(Urgency.U0), RECOGNISED)
                .when(new ChangeConsent(ConsentPurpose.PROTECTION, ConsentChange.GIVEN))
                .then(
                        new ConsentGiven(
                                REPORT,
                                CASE,
                                ConsentPurpose.PROTECTION,
                                List.of(PARTY),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        judged(
                                Urgency.U0,
                                referred(ReferralDestination.PROTECTION, ReferralBasis.CONSENT, Optional.empty())));
    }

    @Test
    void a_statement_that_declares_danger_starts_it_in_the_same_decision() {
        report.given(QUIET).when(says(true)).then(said(Optional.of(true), Optional.empty()), DECLARED);
        report.given(QUIET).when(says(false)).then(said(Optional.empty(), Optional.empty()));
    }

    @Test
    void a_statement_after_a_low_triage_starts_danger_and_says_that_somebody_is_to_be_called() {
        report.given(QUIET, triaged(Urgency.U3))
                .when(says(true))
                .then(said(Optional.of(true), Optional.of(true)), DECLARED);
    }

    private static AddStatement says(boolean danger) {
        return new AddStatement(new UUID(5, 5), StatementKind.ADDITION, Optional.empty(), "they are back", danger);
    }

    private static StatementAdded said(Optional<Boolean> danger, Optional<Boolean> afterTriage) {
        return new StatementAdded(
                REPORT,
                CASE,
                new UUID(5, 5),
                StatementKind.ADDITION,
                Optional.empty(),
                Personal.of(CASE.value(), "they are back"),
                danger,
                afterTriage);
    }

    private static TriageReport triage(Urgency urgency) {
        return new TriageReport(urgency, Map.of(), "x", Optional.empty());
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
