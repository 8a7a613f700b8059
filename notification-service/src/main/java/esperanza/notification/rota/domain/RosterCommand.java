package esperanza.notification.rota.domain;

import esperanza.kernel.At;
import esperanza.kernel.Personal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands on the shifts of a rota. */
public sealed interface RosterCommand {

    RotaId rota();

    At at();

    /**
     * @param seats how many the rota has
     * @param reasons why a shift is too long or the rest too short
     */
    record PlanShifts(
            RotaId rota, At at, int seats, List<Shift> shifts, Planning planning, Optional<Personal<String>> reasons)
            implements RosterCommand {}

    record WithdrawShift(RotaId rota, At at, ShiftId shift, WithdrawalGround ground, Optional<Personal<String>> reasons)
            implements RosterCommand {}

    /**
     * @param to the pseudonym of the person who is to take the shift
     * @param inReturn the shift of that person which is taken for it
     */
    record ProposeSwap(RotaId rota, At at, SwapId swap, ShiftId shift, String to, Optional<ShiftId> inReturn)
            implements RosterCommand {}

    record AgreeSwap(RotaId rota, At at, SwapId swap, Planning planning) implements RosterCommand {}

    record DeclineSwap(RotaId rota, At at, SwapId swap) implements RosterCommand {}

    /** @param absences the times in which the person is away */
    record BeginShift(RotaId rota, At at, ShiftId shift, List<Period> absences) implements RosterCommand {}

    record LeaveShift(RotaId rota, At at, ShiftId shift, Personal<String> reasons) implements RosterCommand {}

    /** @param theirs whether all these alerts wait for the person */
    record OfferHandover(
            RotaId rota,
            At at,
            HandoverId handover,
            ShiftId shift,
            List<UUID> alerts,
            Personal<String> words,
            boolean theirs)
            implements RosterCommand {}

    /** @param onDuty whether the person has begun a shift of this rota, in any of its rosters */
    record TakeHandover(RotaId rota, At at, HandoverId handover, boolean onDuty) implements RosterCommand {}
}
