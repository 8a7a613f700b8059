package esperanza.intake.relating;

import static esperanza.intake.relating.RelatingStreams.PARTY;

import esperanza.intake.relating.domain.Party;
import esperanza.intake.relating.domain.PartyCommand.MergeParty;
import esperanza.intake.relating.domain.PartyEvent;
import esperanza.intake.relating.domain.ReportedParty;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.function.Function;

/**
 * Finds which of two parties is merged into the other: the one that was reported later. So it makes no difference which
 * of the two a person names first.
 */
@Singleton
class MergeParties {

    private final EventStore<PartyEvent> parties;

    @Inject
    MergeParties(Streams streams) {
        this(streams.store(PartyEvent.class));
    }

    MergeParties(EventStore<PartyEvent> parties) {
        this.parties = parties;
    }

    /**
     * The merge that makes both one. If the other party was reported later and is merged already, the merge is with the
     * party that stands for it.
     *
     * @param reported finds a party as its report names it
     */
    Uni<MergeParty> of(
            ReportedParty party, ReportedParty as, String reasons, Function<PartyRef, Uni<ReportedParty>> reported) {
        return as.isBefore(party)
                ? Uni.createFrom().item(new MergeParty(party, as, reasons))
                : current(as).chain(state -> state.into()
                        .filter(further -> !further.equals(party.party()))
                        .map(further -> reported.apply(further).chain(found -> of(party, found, reasons, reported)))
                        .orElseGet(() -> Uni.createFrom().item(new MergeParty(as, party, reasons))));
    }

    private Uni<Party> current(ReportedParty of) {
        return parties.read(PARTY.stream(of.party().value())).map(history -> history.replay(PARTY.decider()));
    }
}
