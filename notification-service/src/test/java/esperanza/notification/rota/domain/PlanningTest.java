package esperanza.notification.rota.domain;

import static esperanza.notification.rota.domain.CoverageTest.hours;
import static esperanza.notification.rota.domain.CoverageTest.shift;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.DemonstrationProfile;
import esperanza.notification.rota.domain.Planning.Candidate;
import esperanza.notification.rota.domain.RosterCommand.*;
import esperanza.notification.rota.domain.RosterEvent.*;
import esperanza.protocol.term.Duty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules that a plan keeps: at most 12 hours at once, and 8 hours of rest. */
class PlanningTest {

    static final RotaId ROTA = RotaId.of("MECHANISM", "protection-officer");
    private static final Duty LIMITS = DemonstrationProfile.load().duty();
    private static final At NOW = new At(hours(0, 1).from(), "keeper");
    private static final Optional<Personal<String>> WHY = Optional.of(Personal.of(ROTA.value(), "She asked for it"));
    private static final Shift NIGHT = shift("ana", 1, 22, 30);

    private final Scenario<RosterCommand, Roster, RosterEvent> roster = Scenario.of(new RosterDecider());

    @Test
    void a_person_who_is_enrolled_and_there_gets_the_shift() {
        roster.when(plan(NIGHT)).then(planned(NIGHT, Optional.empty()));
        roster.when(plan(NIGHT, new Candidate(false, List.of()))).thenRefusedForWhatIsSaid(DutyRule.NOT_ENROLLED);
        roster.when(plan(NIGHT, new Candidate(true, List.of(hours(29, 40))))).thenRefused(DutyRule.ABSENT);
        roster.when(plan(NIGHT, new Candidate(true, List.of(hours(30, 40))))).then(planned(NIGHT, Optional.empty()));
    }

    @Test
    void a_seat_has_one_person_at_a_time_and_a_person_one_seat() {
        ShiftsPlanned there = planned(NIGHT, Optional.empty());
        roster.given(there).when(plan(shift("eva", 1, 29, 35))).thenRefused(DutyRule.OVERLAPS);
        roster.given(there).when(plan(shift("ana", 2, 29, 35))).thenRefused(DutyRule.BOTH_SEATS);
        Shift beside = shift("eva", 2, 29, 35);
        roster.given(there).when(plan(beside)).then(planned(beside, Optional.empty()));
        roster.when(plan(List.of(NIGHT), shift("eva", 1, 29, 35))).thenRefused(DutyRule.OVERLAPS);
        roster.when(plan(shift("ana", 3, 22, 30))).thenRefused(DutyRule.NO_SUCH_SEAT);
    }

    @Test
    void shifts_are_planned_before_they_begin_and_at_most_thirteen_weeks_ahead() {
        roster.when(plan(shift("ana", 1, 8, 7))).thenRefused(DutyRule.NO_TIME);
        roster.when(plan(shift("ana", 1, -1, 7))).thenRefused(DutyRule.IN_THE_PAST);
        int weeks = 13 * 7 * 24;
        roster.when(plan(shift("ana", 1, weeks + 1, weeks + 8))).thenRefused(DutyRule.TOO_FAR_AHEAD);
        Shift last = shift("ana", 1, weeks, weeks + 8);
        roster.when(plan(last)).then(planned(last, Optional.empty()));
    }

    @Test
    void a_long_shift_or_a_short_rest_needs_reasons() {
        Shift shortlyAfter = shift("ana", 1, 37, 45);
        Shift rested = shift("ana", 1, 38, 46);
        ShiftsPlanned there = planned(NIGHT, Optional.empty());
        roster.given(there).when(plan(shortlyAfter)).thenRefusedForWhatIsSaid(DutyRule.REST_TOO_SHORT);
        roster.given(there).when(plan(rested)).then(planned(rested, Optional.empty()));
        roster.given(there).when(plan(shortlyAfter, WHY)).then(planned(shortlyAfter, WHY));
        Shift day = shift("ana", 1, 10, 23);
        roster.when(plan(day)).thenRefusedForWhatIsSaid(DutyRule.TOO_LONG);
        roster.when(plan(day, WHY)).then(planned(day, WHY));
    }

    static ShiftsPlanned planned(Shift shift, Optional<Personal<String>> reasons) {
        return new ShiftsPlanned(
                ROTA,
                shift.person(),
                shift.seat(),
                List.of(new ShiftTime(
                        shift.id(), shift.time().from(), shift.time().until())),
                reasons);
    }

    static Planning planning(List<Shift> elsewhere, Candidate everybody) {
        return new Planning(LIMITS, elsewhere, Map.of("ana", everybody, "eva", everybody));
    }

    private static PlanShifts plan(Shift shift) {
        return plan(shift, new Candidate(true, List.of()));
    }

    private static PlanShifts plan(Shift shift, Candidate person) {
        return new PlanShifts(ROTA, NOW, 2, List.of(shift), planning(List.of(), person), Optional.empty());
    }

    private static PlanShifts plan(Shift shift, Optional<Personal<String>> reasons) {
        Candidate person = new Candidate(true, List.of());
        return new PlanShifts(ROTA, NOW, 2, List.of(shift), planning(List.of(), person), reasons);
    }

    private static PlanShifts plan(List<Shift> elsewhere, Shift shift) {
        Candidate person = new Candidate(true, List.of());
        return new PlanShifts(ROTA, NOW, 2, List.of(shift), planning(elsewhere, person), Optional.empty());
    }
}
