package esperanza.notification.rota.domain;

import esperanza.kernel.At;
import esperanza.notification.rota.domain.Roster.OnRoster;
import esperanza.notification.rota.domain.Roster.Stage;
import esperanza.notification.rota.domain.Roster.Swap;
import esperanza.notification.rota.domain.RosterCommand.AgreeSwap;
import esperanza.notification.rota.domain.RosterCommand.DeclineSwap;
import esperanza.notification.rota.domain.RosterEvent.SwapAgreed;
import esperanza.notification.rota.domain.RosterEvent.SwapDeclined;
import java.util.ArrayList;
import java.util.List;

/** Giving a shift to another person. The rules of planning are asked for both when the other one agrees. */
final class Swapping {

    private Swapping() {}

    static SwapAgreed agreed(Roster roster, AgreeSwap agree) {
        Swap swap = roster.swap(agree.swap());
        DutyRule.NOT_ASKED_TO_SWAP.unless(swap.to().equals(agree.at().by()));
        DutyRule.SWAP_ANSWERED.unless(!swap.answered());
        Shift given = own(roster, swap.shift(), swap.by());
        notBegun(roster, given, agree.at());
        List<Shift> changed = new ArrayList<>(List.of(given.by(swap.to())));
        swap.inReturn()
                .ifPresent(back -> changed.add(own(roster, back, swap.to()).by(swap.by())));
        List<ShiftId> ids = changed.stream().map(Shift::id).toList();
        List<Shift> there = roster.standing().stream()
                .filter(shift -> !ids.contains(shift.id()))
                .toList();
        agree.planning().require(changed, there, agree.at().now(), false);
        return new SwapAgreed(agree.rota(), agree.swap(), swap.shift(), swap.by(), swap.to(), swap.inReturn());
    }

    /** Also the person who asked takes the proposal back so. */
    static SwapDeclined declined(Swap swap, DeclineSwap decline) {
        String person = decline.at().by();
        DutyRule.NOT_ASKED_TO_SWAP.unless(swap.to().equals(person) || swap.by().equals(person));
        DutyRule.SWAP_ANSWERED.unless(!swap.answered());
        return new SwapDeclined(decline.rota(), decline.swap());
    }

    /** The shift, if it is that of the person and was not withdrawn. */
    static Shift own(Roster roster, ShiftId id, String person) {
        OnRoster found = roster.shift(id);
        DutyRule.NOT_YOUR_SHIFT.unless(found.shift().person().equals(person));
        DutyRule.SHIFT_WITHDRAWN.unless(found.stage() != Stage.WITHDRAWN);
        return found.shift();
    }

    /** Fails also if the person has begun it before its time. */
    static void notBegun(Roster roster, Shift shift, At at) {
        boolean planned = roster.shift(shift.id()).stage() == Stage.PLANNED;
        DutyRule.SHIFT_BEGAN.unless(planned && at.now().isBefore(shift.time().from()));
    }
}
