package esperanza.notification.rota.domain;

import esperanza.kernel.Decider;
import esperanza.notification.rota.domain.Roster.Handover;
import esperanza.notification.rota.domain.Roster.OnRoster;
import esperanza.notification.rota.domain.Roster.Stage;
import esperanza.notification.rota.domain.Roster.Swap;
import esperanza.notification.rota.domain.RosterCommand.*;
import esperanza.notification.rota.domain.RosterEvent.*;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The rules of shifts. A keeper plans and withdraws them; the person of a shift begins it, leaves it, gives it to
 * another person who agrees, and hands over what is open.
 */
public final class RosterDecider implements Decider<RosterCommand, Roster, RosterEvent> {

    /** A shift that is withdrawn later than this before it begins is withdrawn with reasons. */
    private static final Duration SHORT_NOTICE = Duration.ofHours(24);

    /** So early a person may say that they are there. */
    private static final Duration EARLY = Duration.ofHours(1);

    @Override
    public Roster initial() {
        return Roster.EMPTY;
    }

    @Override
    public List<RosterEvent> decide(Roster roster, RosterCommand command) {
        return switch (command) {
            case PlanShifts plan -> List.of(planned(roster, plan));
            case WithdrawShift withdraw -> withdrawn(roster.shift(withdraw.shift()), withdraw);
            case ProposeSwap propose -> List.of(proposed(roster, propose));
            case AgreeSwap agree -> List.of(Swapping.agreed(roster, agree));
            case DeclineSwap decline -> List.of(Swapping.declined(roster.swap(decline.swap()), decline));
            case BeginShift begin -> begun(roster, begin);
            case LeaveShift leave -> left(roster, leave);
            case OfferHandover offer -> List.of(offered(roster, offer));
            case TakeHandover take -> taken(roster.handover(take.handover()), take);
        };
    }

    @Override
    public Roster evolve(Roster roster, RosterEvent event) {
        return switch (event) {
            case ShiftsPlanned planned -> roster.with(shifts(planned));
            case ShiftWithdrawn(var _, var shift, var _, var _) -> roster.without(shift);
            case SwapProposed(var _, var id, var shift, var by, var to, var inReturn) ->
                roster.asking(id, new Swap(shift, by, to, inReturn));
            case SwapAgreed(var _, var id, var shift, var by, var to, var inReturn) -> {
                Roster given = roster.changed(shift, each -> each.by(to)).answered(id);
                yield inReturn.map(back -> given.changed(back, each -> each.by(by)))
                        .orElse(given);
            }
            case SwapDeclined(var _, var id) -> roster.answered(id);
            case ShiftBegun(var _, var shift, var _) -> roster.changed(shift, each -> each.now(Stage.BEGUN));
            case ShiftLeft(var _, var shift, var _, var _) -> roster.changed(shift, each -> each.now(Stage.LEFT));
            case HandoverOffered(var _, var id, var _, var by, var alerts, var _) ->
                roster.handing(id, new Handover(by, alerts, Optional.empty()));
            case HandoverTaken(var _, var id, var by) ->
                roster.handing(id, roster.handover(id).taken(by));
        };
    }

    private static ShiftsPlanned planned(Roster roster, PlanShifts plan) {
        plan.shifts().forEach(shift -> DutyRule.NO_SUCH_SEAT.unless(shift.seat() <= plan.seats()));
        plan.planning()
                .require(
                        plan.shifts(),
                        roster.standing(),
                        plan.at().now(),
                        plan.reasons().isPresent());
        Shift first = plan.shifts().getFirst();
        List<ShiftTime> times = plan.shifts().stream()
                .map(shift -> new ShiftTime(
                        shift.id(), shift.time().from(), shift.time().until()))
                .toList();
        return new ShiftsPlanned(plan.rota(), first.person(), first.seat(), times, plan.reasons());
    }

    private static List<Shift> shifts(ShiftsPlanned planned) {
        return planned.shifts().stream()
                .map(time -> new Shift(
                        time.shiftId(), planned.person(), planned.seat(), new Period(time.from(), time.until())))
                .toList();
    }

    private static List<RosterEvent> withdrawn(OnRoster found, WithdrawShift withdraw) {
        if (found.stage() == Stage.WITHDRAWN) {
            return List.of();
        }
        Period time = found.shift().time();
        DutyRule.SHIFT_OVER.unless(withdraw.at().now().isBefore(time.until()));
        Duration ahead = Duration.between(withdraw.at().now(), time.from());
        DutyRule.REASONS_NEEDED.unless(withdraw.reasons().isPresent() || ahead.compareTo(SHORT_NOTICE) >= 0);
        return List.of(new ShiftWithdrawn(withdraw.rota(), withdraw.shift(), withdraw.ground(), withdraw.reasons()));
    }

    private static SwapProposed proposed(Roster roster, ProposeSwap propose) {
        Shift own = Swapping.own(roster, propose.shift(), propose.at().by());
        Swapping.notBegun(roster, own, propose.at());
        DutyRule.SWAP_WITH_ONESELF.unless(!propose.to().equals(propose.at().by()));
        DutyRule.SWAP_WAITS.unless(roster.swaps().values().stream().noneMatch(swap -> swap.waitsFor(propose.shift())));
        propose.inReturn()
                .ifPresent(back -> Swapping.notBegun(roster, Swapping.own(roster, back, propose.to()), propose.at()));
        return new SwapProposed(
                propose.rota(), propose.swap(), propose.shift(), propose.at().by(), propose.to(), propose.inReturn());
    }

    private static List<RosterEvent> begun(Roster roster, BeginShift begin) {
        Shift own = Swapping.own(roster, begin.shift(), begin.at().by());
        Stage stage = roster.shift(begin.shift()).stage();
        DutyRule.SHIFT_NOT_DUE.unless(
                !begin.at().now().isBefore(own.time().from().minus(EARLY)));
        DutyRule.SHIFT_OVER.unless(
                stage != Stage.LEFT && begin.at().now().isBefore(own.time().until()));
        DutyRule.ABSENT.unless(begin.absences().stream()
                .noneMatch(away -> away.contains(begin.at().now())));
        return stage == Stage.BEGUN
                ? List.of()
                : List.of(new ShiftBegun(begin.rota(), begin.shift(), begin.at().now()));
    }

    /** Never refused to the person of the shift: who goes, goes. */
    private static List<RosterEvent> left(Roster roster, LeaveShift leave) {
        Shift own = Swapping.own(roster, leave.shift(), leave.at().by());
        boolean lasts = leave.at().now().isBefore(own.time().until());
        return lasts && roster.shift(leave.shift()).stage() != Stage.LEFT
                ? List.of(new ShiftLeft(leave.rota(), leave.shift(), leave.at().now(), leave.reasons()))
                : List.of();
    }

    private static HandoverOffered offered(Roster roster, OfferHandover offer) {
        Swapping.own(roster, offer.shift(), offer.at().by());
        DutyRule.NOT_YOUR_ALERT.unless(offer.theirs());
        return new HandoverOffered(
                offer.rota(), offer.handover(), offer.shift(), offer.at().by(), offer.alerts(), offer.words());
    }

    private static List<RosterEvent> taken(Handover handover, TakeHandover take) {
        DutyRule.NOT_ON_DUTY.unless(
                take.onDuty() && !handover.by().equals(take.at().by()));
        DutyRule.HANDOVER_TAKEN.unless(
                handover.takenBy().filter(by -> !by.equals(take.at().by())).isEmpty());
        return handover.takenBy().isPresent()
                ? List.of()
                : List.of(new HandoverTaken(
                        take.rota(), take.handover(), take.at().by()));
    }
}
