package esperanza.intake.report.domain;

import static esperanza.intake.report.domain.ReportFixture.CASE;
import static esperanza.intake.report.domain.ReportFixture.REPORT;
import static esperanza.intake.report.domain.ReportFixture.by;
import static esperanza.intake.report.domain.ReportFixture.received;
import static esperanza.intake.report.domain.ReportRule.BELOW_RED_FLAG_FLOOR;
import static esperanza.intake.report.domain.ReportRule.NOT_BELOW_THE_FLOOR;
import static esperanza.intake.report.domain.ReportRule.NO_LOWERING_PROPOSED;
import static esperanza.intake.report.domain.ReportRule.SECOND_PERSON_IS_ANOTHER;

import esperanza.intake.report.domain.ReportCommand.*;
import esperanza.intake.report.domain.ReportEvent.*;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.protocol.vocabulary.Urgency;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LoweringTest {

    private static final ReportTriaged TRIAGED = triaged(Urgency.U0, Optional.of(Urgency.U0));
    private static final LoweringProposed PROPOSED =
            new LoweringProposed(REPORT, CASE, Urgency.U2, "ana", Personal.of(CASE.value(), "her own escort"));
    private static final LoweringConfirmed CONFIRMED =
            new LoweringConfirmed(REPORT, CASE, Urgency.U2, "eva", Personal.of(CASE.value(), "I called them"));

    private final Scenario<ReportCommand, Report, ReportEvent> report = Scenario.of(new ReportDecider());

    @Test
    void two_persons_go_below_what_a_red_flag_demands() {
        report.given(received(Map.of()), TRIAGED)
                .when(new ProposeLowering(by("ana"), Urgency.U2, "her own escort"))
                .then(PROPOSED);
        report.given(received(Map.of()), TRIAGED, PROPOSED)
                .when(new ConfirmLowering(by("eva"), "I called them"))
                .then(CONFIRMED);
    }

    @Test
    void one_person_is_not_two() {
        report.given(received(Map.of()), TRIAGED, PROPOSED)
                .when(new ConfirmLowering(by("ana"), "I am sure"))
                .thenRefused(SECOND_PERSON_IS_ANOTHER);
        report.given(received(Map.of()), TRIAGED, PROPOSED)
                .when(new TriageReport(Urgency.U2, Map.of(), "alone", Optional.empty()))
                .thenRefused(BELOW_RED_FLAG_FLOOR);
    }

    @Test
    void what_two_agreed_on_is_the_floor_from_then_on() {
        report.given(received(Map.of()), TRIAGED, PROPOSED, CONFIRMED)
                .when(new TriageReport(Urgency.U3, Map.of(), "alone, and further down", Optional.empty()))
                .thenRefused(BELOW_RED_FLAG_FLOOR);
        report.given(received(Map.of()), TRIAGED, PROPOSED, CONFIRMED)
                .when(new TriageReport(Urgency.U2, Map.of(), "as agreed", Optional.empty()))
                .then(new ReportTriaged(
                        REPORT,
                        CASE,
                        Urgency.U2,
                        Optional.of(Urgency.U2),
                        Personal.of(CASE.value(), Map.of()),
                        Personal.of(CASE.value(), "as agreed"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_was_proposed_is_void_as_soon_as_somebody_triages_it_anew() {
        report.given(received(Map.of()), TRIAGED, PROPOSED, TRIAGED)
                .when(new ConfirmLowering(by("eva"), "I called them"))
                .thenRefused(NO_LOWERING_PROPOSED);
        report.given(received(Map.of()), TRIAGED, PROPOSED, CONFIRMED)
                .when(new ConfirmLowering(by("eva"), "once more"))
                .thenRefused(NO_LOWERING_PROPOSED);
    }

    @Test
    void where_nothing_demands_more_there_is_nothing_to_lower() {
        report.given(received(Map.of()))
                .when(new ProposeLowering(by("ana"), Urgency.U2, "quiet"))
                .thenRefused(NOT_BELOW_THE_FLOOR);
        report.given(received(Map.of()), triaged(Urgency.U1, Optional.of(Urgency.U1)))
                .when(new ProposeLowering(by("ana"), Urgency.U0, "graver"))
                .thenRefused(NOT_BELOW_THE_FLOOR);
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
