package esperanza.intake.report.domain;

import esperanza.intake.report.domain.ReportEvent.LoweringProposed;
import esperanza.intake.report.domain.ReportEvent.ReportReceived;
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

/** The state of a report. */
public sealed interface Report {

    /** No report was received under this id. */
    record Unknown() implements Report {}

    /** The report's data were erased. No command can change it any more. */
    record Erased() implements Report {}

    /**
     * A transfer to a receiver outside the mechanism.
     *
     * @param acknowledged whether the receiver acknowledged it
     */
    record Transfer(TransferDestination to, boolean acknowledged) {}

    /**
     * The report was received.
     *
     * @param ledger the state of consent for each purpose
     * @param referred the parties referred to each destination
     * @param floor the highest urgency that red flags have demanded so far; a later triage does not reduce it
     * @param lowering one person's proposal to go below that floor; empty once a second person confirms or somebody
     *     triages anew
     * @param recognised the parties of the report that turned out to be known ones: party → known party
     * @param questions the questions that were put to the reporter
     * @param contactCompromised true if the way to reach the reporter is in other hands
     * @param transfers the transfers to receivers outside, by their id
     */
    record Received(
            ReportReceived content,
            ConsentLedger ledger,
            Map<ReferralDestination, Set<PartyRef>> referred,
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

        /**
         * The destinations that the report was referred to, for at least one party or for a report that names nobody.
         */
        public Set<ReferralDestination> referredTo() {
            return referred.keySet();
        }

        /** The reporter's present word on the purpose. */
        public ConsentState consent(ConsentPurpose purpose) {
            return ledger.said(purpose);
        }

        /** The consent that counts for a party, of all that was said. */
        public ConsentState consent(AffectedParty party, ConsentPurpose purpose) {
            return ledger.consent(party, purpose, content.imminentDanger());
        }

        /** Fails with {@link ReportRule#NOT_A_PARTY_OF_THE_REPORT} if the report does not name this party. */
        AffectedParty party(PartyRef ref) {
            return content.affected().stream()
                    .filter(each -> each.party().equals(ref))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation(ReportRule.NOT_A_PARTY_OF_THE_REPORT));
        }

        public boolean wentTo(ReferralDestination to, PartyRef party) {
            return referred.getOrDefault(to, Set.of()).contains(party);
        }

        Received with(ConsentLedger changed) {
            return new Received(
                    content,
                    changed,
                    referred,
                    urgency,
                    floor,
                    lowering,
                    recognised,
                    questions,
                    contactCompromised,
                    transfers);
        }

        Received referred(ReferralDestination to, List<PartyRef> parties) {
            Set<PartyRef> there = new HashSet<>(referred.getOrDefault(to, Set.of()));
            there.addAll(parties);
            return new Received(
                    content,
                    ledger,
                    with(referred, to, Set.copyOf(there)),
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
                    referred,
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
                    referred,
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
                    referred,
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
                    referred,
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
                    referred,
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
                    referred,
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
                    referred,
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
                    content, ledger, referred, urgency, floor, lowering, recognised, questions, true, transfers);
        }

        /** The floor, with the red flags among these factors added. */
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
