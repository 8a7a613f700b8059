package esperanza.intake.report.domain;

import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of consent for each purpose.
 *
 * @param said the reporter's word for those named in the report
 * @param own the word of one party alone; SERIOUSLY_PREVENTED for a collective that was referred without waiting for it
 * @param called the collectives, and purposes, for which an assembly is called and not yet held
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

    /** Whether the party itself said yes or no. If so, nobody else's word counts for it. */
    boolean hasSpoken(PartyRef party, ConsentPurpose purpose) {
        ConsentState state = own(party, purpose);
        return state == ConsentState.GRANTED || state.refuses();
    }

    /**
     * Whether the party's consent is decided apart from the reporter's word: true for every party that may be a
     * collective and for a person who has spoken.
     */
    boolean standsAlone(AffectedParty party, ConsentPurpose purpose) {
        return party.kind().mayBeCollective() || hasSpoken(party.party(), purpose);
    }

    /**
     * A party's own word wins. Until then the reporter's word counts for a person.
     * For a party that may be a collective, the reporter's no counts and the reporter's yes does not. In imminent
     * danger, and with the reporter's yes, PROTECTION goes ahead as SERIOUSLY_PREVENTED.
     */
    ConsentState consent(AffectedParty party, ConsentPurpose purpose, boolean imminentDanger) {
        ConsentState own = own(party.party(), purpose);
        if (hasSpoken(party.party(), purpose)) {
            return own;
        }
        ConsentState word = said(purpose);
        if (!party.kind().mayBeCollective() || word.refuses()) {
            return word;
        }
        boolean cannotBeAwaited = own == ConsentState.SERIOUSLY_PREVENTED
                || word == ConsentState.GRANTED && imminentDanger && purpose == ConsentPurpose.PROTECTION;
        if (cannotBeAwaited) {
            return ConsentState.SERIOUSLY_PREVENTED;
        }
        return word == ConsentState.GRANTED ? ConsentState.NOT_ASKED : word;
    }

    /**
     * Whether the reporter's yes or no answers for this party, of which an answer is awaited because it was referred
     * when it could be a collective.
     */
    boolean isAnsweredFor(AffectedParty party, ConsentPurpose purpose) {
        return !party.kind().mayBeCollective()
                && own(party.party(), purpose) == ConsentState.SERIOUSLY_PREVENTED
                && (said(purpose) == ConsentState.GRANTED || said(purpose).refuses());
    }

    /** The party is one for which the reporter speaks, as for every person. */
    ConsentLedger answeredFor(PartyRef party, ConsentPurpose purpose) {
        Map<ConsentPurpose, ConsentState> words = Copies.without(own.getOrDefault(party, Map.of()), purpose);
        return new ConsentLedger(said, Copies.with(own, party, words), called);
    }

    boolean isCalled(PartyRef party, ConsentPurpose purpose) {
        return called.getOrDefault(party, Set.of()).contains(purpose);
    }

    /** A yes of this party for itself alone, or of the reporter for all. */
    ConsentLedger granted(Optional<PartyRef> onlyFor, ConsentPurpose purpose) {
        return onlyFor.map(party -> speaking(party, purpose, ConsentState.GRANTED))
                .orElseGet(() -> saying(purpose, ConsentState.GRANTED));
    }

    /** A no of this party for itself alone, or of the reporter for all. */
    ConsentLedger withdrawn(Optional<PartyRef> onlyFor, ConsentPurpose purpose) {
        return onlyFor.map(party -> speaking(party, purpose, refusal(party, purpose)))
                .orElseGet(() -> saying(purpose, ConsentState.WITHDRAWN));
    }

    /** A collective that was referred without waiting for it is recorded as one that has to ratify. */
    ConsentLedger referred(Optional<PartyRef> onlyFor, ConsentPurpose purpose, ReferralBasis basis) {
        return onlyFor.filter(_ -> basis == ReferralBasis.SERIOUSLY_PREVENTED)
                .map(party -> speaking(party, purpose, ConsentState.SERIOUSLY_PREVENTED))
                .orElse(this);
    }

    ConsentLedger calling(PartyRef party, ConsentPurpose purpose) {
        Set<ConsentPurpose> more = Copies.with(called.getOrDefault(party, Set.of()), purpose);
        return new ConsentLedger(said, own, Copies.with(called, party, more));
    }

    ConsentLedger held(PartyRef party, ConsentPurpose purpose) {
        Set<ConsentPurpose> fewer = Copies.without(called.getOrDefault(party, Set.of()), purpose);
        return new ConsentLedger(said, own, Copies.with(called, party, fewer));
    }

    private ConsentLedger saying(ConsentPurpose purpose, ConsentState state) {
        return new ConsentLedger(Copies.with(said, purpose, state), own, called);
    }

    private ConsentLedger speaking(PartyRef party, ConsentPurpose purpose, ConsentState state) {
        Map<ConsentPurpose, ConsentState> words = Copies.with(own.getOrDefault(party, Map.of()), purpose, state);
        return new ConsentLedger(said, Copies.with(own, party, words), called);
    }

    /** Without an earlier yes, a no counts as REFUSED and not as WITHDRAWN. */
    private ConsentState refusal(PartyRef party, ConsentPurpose purpose) {
        return own(party, purpose) == ConsentState.GRANTED ? ConsentState.WITHDRAWN : ConsentState.REFUSED;
    }
}
