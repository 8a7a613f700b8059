package esperanza.intake.domain;

import esperanza.intake.domain.ReportEvent.LoweringProposed;
import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import esperanza.kernel.RuleViolation;
import esperanza.protocol.triage.RedFlags;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TransferDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a report stands. */
public sealed interface Report {

    /** Nobody told us anything under this id. */
    record Unknown() implements Report {}

    /** What we were told was erased. Nothing can be done with it any more. */
    record Erased() implements Report {}

    /**
     * A transfer to somebody outside.
     *
     * @param acknowledged whether they said that they have it
     */
    record Transfer(TransferDestination to, boolean acknowledged) {}

    /**
     * We were told.
     *
     * @param ledger where the consent to each purpose stands now
     * @param gone who went where it was referred to
     * @param floor the highest urgency that red flags have demanded so far; what was seen once is not unseen by triaging again
     * @param lowering what one person proposed below that floor, as long as no second one said so and nobody triaged it anew
     * @param recognised which of its parties turned out to be one we knew
     * @param questions what we asked whoever reported
     * @param contactCompromised the way to reach whoever reported is in other hands
     * @param transfers to whom outside it was handed over
     */
    record Received(
            ReportReceived content,
            ConsentLedger ledger,
            Map<ReferralDestination, Set<PartyRef>> gone,
            Optional<Urgency> urgency,
            Optional<Urgency> floor,
            Optional<LoweringProposed> lowering,
            Map<PartyRef, PartyRef> recognised,
            Set<UUID> questions,
            boolean contactCompromised,
            Map<UUID, Transfer> transfers)
            implements Report {

        static Received of(ReportReceived content) {
            return new Received(
                    content,
                    ConsentLedger.of(content.consents()),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    Set.of(),
                    false,
                    Map.of());
        }

        /** Where it was referred to, with whomever. */
        public Set<ReferralDestination> referredTo() {
            return gone.keySet();
        }

        /** What whoever reported says now. */
        public ConsentState consent(ConsentPurpose purpose) {
            return ledger.said(purpose);
        }

        /** Where the consent of a party stands: what counts for it of all that was said. */
        public ConsentState standing(AffectedParty party, ConsentPurpose purpose) {
            return ledger.standing(party, purpose, content.imminentDanger());
        }

        /** Refuses what is no party of it. */
        AffectedParty party(PartyRef ref) {
            return content.affected().stream()
                    .filter(each -> each.party().equals(ref))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation(ReportRule.NOT_A_PARTY_OF_THE_REPORT));
        }

        public boolean wentTo(ReferralDestination to, PartyRef party) {
            return gone.getOrDefault(to, Set.of()).contains(party);
        }

        Received with(ConsentLedger changed) {
            return new Received(
                    content,
                    changed,
                    gone,
                    urgency,
                    floor,
                    lowering,
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received referred(ReferralDestination to, List<PartyRef> parties) {
            Set<PartyRef> there = new HashSet<>(gone.getOrDefault(to, Set.of()));
            there.addAll(parties);
            return new Received(
                    content,
                    ledger,
                    with(gone, to, Set.copyOf(there)),
                    urgency,
                    floor,
                    lowering,
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received triaged(Urgency judged, Optional<Urgency> demanded) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    Optional.of(judged),
                    higher(floor, demanded),
                    Optional.empty(),
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received knowing(PartyRef party, PartyRef as) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    urgency,
                    floor,
                    lowering,
                    with(recognised, party, as),
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received knowingNoMore(PartyRef party) {
            Map<PartyRef, PartyRef> fewer = new HashMap<>(recognised);
            fewer.remove(party);
            return new Received(
                    content,
                    ledger,
                    gone,
                    urgency,
                    floor,
                    lowering,
                    Map.copyOf(fewer),
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received asked(UUID question) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    urgency,
                    floor,
                    lowering,
                    recognised,
                    with(questions, question),
                    contactCompromised,
                    transfers);
        }

        Received proposed(LoweringProposed proposal) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    urgency,
                    floor,
                    Optional.of(proposal),
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received lowered(Urgency to) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    Optional.of(to),
                    Optional.of(to),
                    Optional.empty(),
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received transferred(UUID id, Transfer transfer) {
            return new Received(
                    content,
                    ledger,
                    gone,
                    urgency,
                    floor,
                    lowering,
                    recognised,
                    questions,
                    contactCompromised,
                    with(transfers, id, transfer));
        }

        Received compromised() {
            return new Received(
                    content, ledger, gone, urgency, floor, lowering, recognised, questions, true, transfers);
        }

        /** The floor if these red flags are present too. */
        Optional<Urgency> floorWith(Map<TriageFactor, Presence> factors) {
            return higher(floor, RedFlags.floor(factors));
        }

        private static Optional<Urgency> higher(Optional<Urgency> one, Optional<Urgency> other) {
            return Stream.concat(one.stream(), other.stream()).min(Urgency::compareTo);
        }

        private static <T> Set<T> with(Set<T> all, T another) {
            return Stream.concat(all.stream(), Stream.of(another)).collect(Collectors.toUnmodifiableSet());
        }

        private static <K, V> Map<K, V> with(Map<K, V> all, K key, V value) {
            Map<K, V> more = new HashMap<>(all);
            more.put(key, value);
            return Map.copyOf(more);
        }
    }
}
