package esperanza.notification.rota.domain;

import static esperanza.notification.rota.domain.CoverageTest.hours;
import static esperanza.notification.rota.domain.CoverageTest.shift;
import static esperanza.notification.rota.domain.PlanningTest.ROTA;
import static esperanza.notification.rota.domain.PlanningTest.planned;
import static esperanza.notification.rota.domain.PlanningTest.planning;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import esperanza.kernel.Scenario;
import esperanza.notification.rota.domain.Planning.Candidate;
import esperanza.notification.rota.domain.RosterCommand.*;
import esperanza.notification.rota.domain.RosterEvent.*;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The night of Ana from hour 48 on, and the one of Eva a day later. */
class RosterDeciderTest {

    private static final Shift NIGHT = shift("ana", 1, 48, 56);
    private static final Shift NEXT = shift("eva", 1, 72, 80);
    private static final ShiftsPlanned NIGHT_PLANNED = planned(NIGHT, Optional.empty());
    private static final ShiftsPlanned NEXT_PLANNED = planned(NEXT, Optional.empty());
    private static final Personal<String> WORDS = Personal.of(ROTA.value(), "My child is ill");
    private static final SwapId SWAP = new SwapId(new UUID(4, 1));
    private static final SwapProposed ASKED =
            new SwapProposed(ROTA, SWAP, NIGHT.id(), "ana", "eva", Optional.of(NEXT.id()));
    private static final HandoverId HANDOVER = new HandoverId(new UUID(4, 2));
    private static final List<UUID> ALERTS = List.of(new UUID(4, 3));
    private static final HandoverOffered OFFERED =
            new HandoverOffered(ROTA, HANDOVER, NIGHT.id(), "ana", ALERTS, WORDS);
    private static final ShiftBegun BEGUN =
            new ShiftBegun(ROTA, NIGHT.id(), at(48, "ana").now());

    private final Scenario<RosterCommand, Roster, RosterEvent> roster = Scenario.of(new RosterDecider());
    private final Scenario<RosterCommand, Roster, RosterEvent> planned = roster.given(NIGHT_PLANNED, NEXT_PLANNED);

    @Test
    void the_person_of_a_shift_begins_it_from_an_hour_before_until_its_end_unless_they_are_away() {
        planned.when(begin(47, "ana"))
                .then(new ShiftBegun(ROTA, NIGHT.id(), at(47, "ana").now()));
        planned.when(begin(50, "ana")).thenRefusedForWhatIsSaid(DutyRule.ABSENT);
        planned.when(begin(52, "ana"))
                .then(new ShiftBegun(ROTA, NIGHT.id(), at(52, "ana").now()));
        planned.when(begin(46, "ana")).thenRefused(DutyRule.SHIFT_NOT_DUE);
        planned.when(begin(56, "ana")).thenRefused(DutyRule.SHIFT_OVER);
        planned.when(begin(48, "eva")).thenRefused(DutyRule.NOT_YOUR_SHIFT);
        roster.when(begin(48, "ana")).thenRefused(DutyRule.NO_SUCH_SHIFT);
        roster.given(NIGHT_PLANNED, BEGUN).when(begin(49, "ana")).thenNothing();
    }

    @Test
    void nobody_is_kept_from_leaving() {
        ShiftLeft left = new ShiftLeft(ROTA, NIGHT.id(), at(50, "ana").now(), WORDS);
        roster.given(NIGHT_PLANNED, BEGUN).when(leave(50, "ana")).then(left);
        planned.when(leave(50, "ana")).then(left);
        roster.given(NIGHT_PLANNED, BEGUN, left).when(leave(51, "ana")).thenNothing();
        planned.when(leave(60, "ana")).thenNothing();
        planned.when(leave(50, "eva")).thenRefused(DutyRule.NOT_YOUR_SHIFT);
        roster.given(NIGHT_PLANNED, BEGUN, left).when(begin(52, "ana")).thenRefused(DutyRule.SHIFT_OVER);
    }

    @Test
    void a_shift_is_withdrawn_with_reasons_on_short_notice() {
        planned.when(withdraw(24, Optional.empty())).then(withdrawn(Optional.empty()));
        planned.when(withdraw(25, Optional.empty())).thenRefusedForWhatIsSaid(DutyRule.REASONS_NEEDED);
        planned.when(withdraw(25, Optional.of(WORDS))).then(withdrawn(Optional.of(WORDS)));
        planned.when(withdraw(56, Optional.of(WORDS))).thenRefused(DutyRule.SHIFT_OVER);
        Scenario<RosterCommand, Roster, RosterEvent> gone = roster.given(NIGHT_PLANNED, withdrawn(Optional.empty()));
        gone.when(begin(48, "ana")).thenRefused(DutyRule.SHIFT_WITHDRAWN);
        gone.when(withdraw(25, Optional.of(WORDS))).thenNothing();
    }

    @Test
    void a_shift_is_offered_to_another_person_for_one_of_theirs() {
        planned.when(propose("eva", Optional.of(NEXT.id()), 10)).then(ASKED);
        planned.when(propose("ana", Optional.empty(), 10)).thenRefused(DutyRule.SWAP_WITH_ONESELF);
        planned.when(propose("eva", Optional.of(NIGHT.id()), 10)).thenRefused(DutyRule.NOT_YOUR_SHIFT);
        planned.when(propose("eva", Optional.empty(), 48)).thenRefused(DutyRule.SHIFT_BEGAN);
        roster.given(NIGHT_PLANNED, BEGUN)
                .when(propose("eva", Optional.empty(), 47))
                .thenRefused(DutyRule.SHIFT_BEGAN);
        roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED)
                .when(propose("eva", Optional.empty(), 11))
                .thenRefused(DutyRule.SWAP_WAITS);
    }

    @Test
    void who_was_asked_agrees_and_both_shifts_change_hands() {
        Scenario<RosterCommand, Roster, RosterEvent> asked = roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED);
        SwapAgreed agreed = new SwapAgreed(ROTA, SWAP, NIGHT.id(), "ana", "eva", Optional.of(NEXT.id()));
        asked.when(agree("eva", 12, true)).then(agreed);
        asked.when(agree("ana", 12, true)).thenRefused(DutyRule.NOT_ASKED_TO_SWAP);
        asked.when(agree("eva", 48, true)).thenRefused(DutyRule.SHIFT_BEGAN);
        asked.when(agree("eva", 12, false)).thenRefused(DutyRule.NOT_ENROLLED);
        Scenario<RosterCommand, Roster, RosterEvent> changed = roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED, agreed);
        changed.when(begin(48, "ana")).thenRefused(DutyRule.NOT_YOUR_SHIFT);
        changed.when(begin(48, "eva"))
                .then(new ShiftBegun(ROTA, NIGHT.id(), at(48, "eva").now()));
        changed.when(agree("eva", 13, true)).thenRefused(DutyRule.SWAP_ANSWERED);
        roster.given(NIGHT_PLANNED).when(agree("eva", 13, true)).thenRefused(DutyRule.NO_SUCH_SWAP);
    }

    @Test
    void a_proposal_is_declined_or_taken_back_and_ends_with_its_shift() {
        Scenario<RosterCommand, Roster, RosterEvent> asked = roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED);
        SwapDeclined declined = new SwapDeclined(ROTA, SWAP);
        asked.when(new DeclineSwap(ROTA, at(12, "eva"), SWAP)).then(declined);
        asked.when(new DeclineSwap(ROTA, at(12, "ana"), SWAP)).then(declined);
        asked.when(new DeclineSwap(ROTA, at(12, "mia"), SWAP)).thenRefused(DutyRule.NOT_ASKED_TO_SWAP);
        roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED, withdrawn(Optional.empty()))
                .when(agree("eva", 12, true))
                .thenRefused(DutyRule.SWAP_ANSWERED);
        roster.given(NIGHT_PLANNED, NEXT_PLANNED, ASKED, declined)
                .when(new DeclineSwap(ROTA, at(13, "eva"), SWAP))
                .thenRefused(DutyRule.SWAP_ANSWERED);
    }

    @Test
    void open_alerts_are_offered_and_taken_by_another_person_on_duty() {
        planned.when(offer("ana", true)).then(OFFERED);
        planned.when(offer("ana", false)).thenRefusedForWhatIsSaid(DutyRule.NOT_YOUR_ALERT);
        planned.when(offer("eva", true)).thenRefused(DutyRule.NOT_YOUR_SHIFT);
        Scenario<RosterCommand, Roster, RosterEvent> offered = roster.given(NIGHT_PLANNED, OFFERED);
        HandoverTaken taken = new HandoverTaken(ROTA, HANDOVER, "eva");
        offered.when(take("eva", true)).then(taken);
        offered.when(take("eva", false)).thenRefused(DutyRule.NOT_ON_DUTY);
        offered.when(take("ana", true)).thenRefused(DutyRule.NOT_ON_DUTY);
        Scenario<RosterCommand, Roster, RosterEvent> over = roster.given(NIGHT_PLANNED, OFFERED, taken);
        over.when(take("eva", true)).thenNothing();
        over.when(take("mia", true)).thenRefused(DutyRule.HANDOVER_TAKEN);
        roster.when(take("eva", true)).thenRefused(DutyRule.NO_SUCH_HANDOVER);
    }

    private static ShiftWithdrawn withdrawn(Optional<Personal<String>> reasons) {
        return new ShiftWithdrawn(ROTA, NIGHT.id(), WithdrawalGround.PERSON_ABSENT, reasons);
    }

    private static WithdrawShift withdraw(int hour, Optional<Personal<String>> reasons) {
        return new WithdrawShift(ROTA, at(hour, "keeper"), NIGHT.id(), WithdrawalGround.PERSON_ABSENT, reasons);
    }

    private static BeginShift begin(int hour, String person) {
        return new BeginShift(ROTA, at(hour, person), NIGHT.id(), List.of(hours(50, 52)));
    }

    private static LeaveShift leave(int hour, String person) {
        return new LeaveShift(ROTA, at(hour, person), NIGHT.id(), WORDS);
    }

    private static ProposeSwap propose(String to, Optional<ShiftId> inReturn, int hour) {
        return new ProposeSwap(ROTA, at(hour, "ana"), SWAP, NIGHT.id(), to, inReturn);
    }

    private static AgreeSwap agree(String person, int hour, boolean enrolled) {
        return new AgreeSwap(ROTA, at(hour, person), SWAP, planning(List.of(), new Candidate(enrolled, List.of())));
    }

    private static OfferHandover offer(String person, boolean theirs) {
        return new OfferHandover(ROTA, at(55, person), HANDOVER, NIGHT.id(), ALERTS, WORDS, theirs);
    }

    private static TakeHandover take(String person, boolean onDuty) {
        return new TakeHandover(ROTA, at(56, person), HANDOVER, onDuty);
    }

    private static At at(int hour, String person) {
        Instant now = hours(hour, hour + 1).from();
        return new At(now, person);
    }
}
