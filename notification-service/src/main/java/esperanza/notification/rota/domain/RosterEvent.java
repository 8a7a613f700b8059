package esperanza.notification.rota.domain;

import esperanza.kernel.Personal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The shifts of a rota. Kept, never published: who is on duty when is a list of targets. */
public sealed interface RosterEvent {

    RotaId rotaId();

    /** The time of one planned shift. */
    record ShiftTime(ShiftId shiftId, Instant from, Instant until) {}

    /**
     * A person has a seat at these times.
     *
     * @param person the pseudonym of the person
     * @param reasons why a shift is longer or a rest shorter than the profile allows
     */
    record ShiftsPlanned(
            RotaId rotaId, String person, int seat, List<ShiftTime> shifts, Optional<Personal<String>> reasons)
            implements RosterEvent {}

    /** The shift is not to be stood by anybody. */
    record ShiftWithdrawn(RotaId rotaId, ShiftId shiftId, WithdrawalGround ground, Optional<Personal<String>> reasons)
            implements RosterEvent {}

    /**
     * The person of a shift asks another one to take it.
     *
     * @param by the pseudonym of the person of the shift
     * @param to the pseudonym of the person who is asked
     * @param inReturn the shift of the other one that is taken for it
     */
    record SwapProposed(RotaId rotaId, SwapId swapId, ShiftId shiftId, String by, String to, Optional<ShiftId> inReturn)
            implements RosterEvent {}

    /** The shift is that of the person who was asked, and the one in return that of the person who asked. */
    record SwapAgreed(RotaId rotaId, SwapId swapId, ShiftId shiftId, String by, String to, Optional<ShiftId> inReturn)
            implements RosterEvent {}

    /** The shift stays with its person. */
    record SwapDeclined(RotaId rotaId, SwapId swapId) implements RosterEvent {}

    /** The person of the shift is on duty. */
    record ShiftBegun(RotaId rotaId, ShiftId shiftId, Instant begunAt) implements RosterEvent {}

    /** The person of the shift went before its end. */
    record ShiftLeft(RotaId rotaId, ShiftId shiftId, Instant leftAt, Personal<String> reasons) implements RosterEvent {}

    /** The person of a shift offers what is open to the next one. */
    record HandoverOffered(
            RotaId rotaId, HandoverId handoverId, ShiftId shiftId, String by, List<UUID> alerts, Personal<String> words)
            implements RosterEvent {}

    /** A person on duty took over what was offered. */
    record HandoverTaken(RotaId rotaId, HandoverId handoverId, String by) implements RosterEvent {}
}
