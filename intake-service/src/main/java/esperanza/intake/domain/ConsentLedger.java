package esperanza.intake.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Where consent stands, purpose by purpose.
 *
 * @param said what whoever reported said for those in the report
 * @param own what was said for one party alone; SERIOUSLY_PREVENTED for a collective that was not waited for
 * @param called for which collectives an assembly is called and was not held yet
 */
public record ConsentLedger(
        Map<ConsentPurpose, ConsentState> said,
        Map<PartyRef, Map<ConsentPurpose, ConsentState>> own,
        Map<PartyRef, Set<ConsentPurpose>> called) {

    static ConsentLedger of(Map<ConsentPurpose, ConsentState> said) {
        return new ConsentLedger(Map.copyOf(said), Map.of(), Map.of());
    }

    ConsentState said(ConsentPurpose purpose) {
        return said.getOrDefault(purpose, ConsentState.NOT_ASKED);
    }

    ConsentState own(PartyRef party, ConsentPurpose purpose) {
        return own.getOrDefault(party, Map.of()).getOrDefault(purpose, ConsentState.NOT_ASKED);
    }

    /** Whether the party said yes or no itself: then nobody else's word counts for it. */
    boolean hasSpoken(PartyRef party, ConsentPurpose purpose) {
        ConsentState state = own(party, purpose);
        return state == ConsentState.GRANTED || state.refuses();
    }

    /** Whether what whoever reported says does not settle it for this party. */
    boolean standsAlone(AffectedParty party, ConsentPurpose purpose) {
        return party.kind().isCollective() || hasSpoken(party.party(), purpose);
    }

    /**
     * What whoever reported says counts for those in the report until one says it for itself. For a collective their yes is none:
     * it is waited for, unless danger leaves it no time; their no holds until it has spoken.
     */
    ConsentState standing(AffectedParty party, ConsentPurpose purpose, boolean imminentDanger) {
        ConsentState own = own(party.party(), purpose);
        if (hasSpoken(party.party(), purpose)) {
            return own;
        }
        ConsentState word = said(purpose);
        if (!party.kind().isCollective() || word.refuses()) {
            return word;
        }
        boolean cannotBeAwaited = own == ConsentState.SERIOUSLY_PREVENTED
                || word == ConsentState.GRANTED && imminentDanger && purpose == ConsentPurpose.PROTECTION;
        if (cannotBeAwaited) {
            return ConsentState.SERIOUSLY_PREVENTED;
        }
        return word == ConsentState.GRANTED ? ConsentState.NOT_ASKED : word;
    }

    boolean isCalled(PartyRef party, ConsentPurpose purpose) {
        return called.getOrDefault(party, Set.of()).contains(purpose);
    }

    ConsentLedger saying(ConsentPurpose purpose, ConsentState state) {
        return new ConsentLedger(with(said, purpose, state), own, called);
    }

    ConsentLedger speaking(PartyRef party, ConsentPurpose purpose, ConsentState state) {
        return new ConsentLedger(
                said, with(own, party, with(own.getOrDefault(party, Map.of()), purpose, state)), called);
    }

    ConsentLedger calling(PartyRef party, ConsentPurpose purpose) {
        Set<ConsentPurpose> more = new HashSet<>(called.getOrDefault(party, Set.of()));
        more.add(purpose);
        return new ConsentLedger(said, own, with(called, party, Set.copyOf(more)));
    }

    ConsentLedger held(PartyRef party, ConsentPurpose purpose) {
        Set<ConsentPurpose> fewer = new HashSet<>(called.getOrDefault(party, Set.of()));
        fewer.remove(purpose);
        return new ConsentLedger(said, own, with(called, party, Set.copyOf(fewer)));
    }

    private static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
        Map<K, V> more = new HashMap<>(all);
        more.put(key, value);
        return Map.copyOf(more);
    }
}
