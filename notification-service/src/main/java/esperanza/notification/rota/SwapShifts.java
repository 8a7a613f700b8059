package esperanza.notification.rota;

import esperanza.kernel.store.Outcome;
import esperanza.notification.rota.domain.DutyRule;
import esperanza.notification.rota.domain.Planning;
import esperanza.notification.rota.domain.Roster;
import esperanza.notification.rota.domain.RosterCommand.*;
import esperanza.notification.rota.domain.RosterEvent;
import esperanza.notification.rota.domain.RosterId;
import esperanza.notification.rota.domain.RotaId;
import esperanza.notification.rota.domain.ShiftId;
import esperanza.notification.rota.domain.SwapId;
import esperanza.protocol.term.Profile;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/** A person proposes to give a shift away; the other one agrees or declines. */
@Singleton
public class SwapShifts {

    /**
     * The person who is to take the shift.
     *
     * @param to the {@code sub} claim of the person's tokens
     * @param inReturn a shift of that person which is taken for it
     */
    public record SwapProposal(String to, Optional<ShiftId> inReturn) {}

    private final CommandIds ids;
    private final Rosters rosters;
    private final Candidates candidates;
    private final Profile profile;

    SwapShifts(CommandIds ids, Rosters rosters, Candidates candidates, Profile profile) {
        this.ids = ids;
        this.rosters = rosters;
        this.candidates = candidates;
        this.profile = profile;
    }

    public Uni<Outcome<RosterEvent>> propose(Asked<?> asked, RotaId id, ShiftId shift, SwapProposal said) {
        SwapId swap = new SwapId(ids.derivedId("swap", ids.commandId(asked)));
        return rosters.around(id)
                .chain(around -> rosters.handle(
                        asked,
                        around.having(roster -> roster.has(shift), DutyRule.NO_SUCH_SHIFT),
                        new ProposeSwap(id, ids.at(asked), swap, shift, ids.pseudonym(said.to()), said.inReturn())));
    }

    public Uni<Outcome<RosterEvent>> agree(Asked<?> asked, RotaId id, SwapId swap) {
        return rosters.around(id).chain(around -> {
            RosterId roster = around.having(each -> each.has(swap), DutyRule.NO_SUCH_SWAP);
            Roster known = around.rosters().get(roster.value());
            return candidates
                    .of(around.rota(), known.personsOf(swap))
                    .map(persons -> new Planning(profile.duty(), around.elsewhere(roster), persons))
                    .chain(planning -> rosters.handle(asked, roster, new AgreeSwap(id, ids.at(asked), swap, planning)));
        });
    }

    public Uni<Outcome<RosterEvent>> decline(Asked<?> asked, RotaId id, SwapId swap) {
        return rosters.around(id)
                .chain(around -> rosters.handle(
                        asked,
                        around.having(roster -> roster.has(swap), DutyRule.NO_SUCH_SWAP),
                        new DeclineSwap(id, ids.at(asked), swap)));
    }
}
