package esperanza.notification.rota.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The duty of the caller.
 *
 * @param shifts those that last or are to come
 * @param swapsAsked proposals that wait for the caller's answer
 * @param handovers those that others offer on rotas on which the caller has a shift now, that nobody has taken, and whose alerts are
 *     all of cases of which the caller may know
 * @param absences those that last or are to come
 * @param standingIn rotas in which the caller is called while nobody is on duty
 */
public record MyDuty(
        List<ShiftItem> shifts,
        List<SwapAsked> swapsAsked,
        List<HandoverWaiting> handovers,
        List<AbsenceItem> absences,
        List<StandingIn> standingIn) {

    /**
     * A proposal.
     *
     * @param shift the shift that the caller is to take
     * @param inReturn the caller's shift that is taken for it
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SwapAsked(UUID rotaId, UUID swapId, ShiftItem shift, Optional<ShiftItem> inReturn) {}

    /**
     * A hand-over without its words, which are told to the person who takes it.
     *
     * @param by the pseudonym of the person who offers it
     */
    public record HandoverWaiting(UUID rotaId, UUID shiftId, UUID handoverId, String by, List<UUID> alerts) {}

    /** A rota in which a person stands. */
    public record StandingIn(UUID rotaId, String institution, String function) {}
}
