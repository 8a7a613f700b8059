package esperanza.intake.domain;

import esperanza.intake.domain.ReportEvent.ReportReceived;
import esperanza.kernel.PartyRef;
import esperanza.protocol.triage.RedFlags;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.ReferralDestination;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where a report stands. */
public sealed interface Report {

    /** Nobody told us anything under this id. */
    record Unknown() implements Report {}

    /**
     * We were told.
     *
     * @param floor the highest urgency that red flags have demanded so far; what was seen once is not unseen by triaging again
     * @param recognised which of its parties turned out to be one we knew
     */
    record Received(
            ReportReceived content,
            Set<ReferralDestination> referredTo,
            Optional<Urgency> urgency,
            Optional<Urgency> floor,
            Map<PartyRef, PartyRef> recognised)
            implements Report {

        static Received of(ReportReceived content) {
            return new Received(content, Set.of(), Optional.empty(), Optional.empty(), Map.of());
        }

        Received referred(ReferralDestination to) {
            Set<ReferralDestination> all = new HashSet<>(referredTo);
            all.add(to);
            return new Received(content, Set.copyOf(all), urgency, floor, recognised);
        }

        Received triaged(Urgency judged, Optional<Urgency> demanded) {
            return new Received(content, referredTo, Optional.of(judged), higher(floor, demanded), recognised);
        }

        Received knowing(PartyRef party, PartyRef as) {
            Map<PartyRef, PartyRef> all = new HashMap<>(recognised);
            all.put(party, as);
            return new Received(content, referredTo, urgency, floor, Map.copyOf(all));
        }

        /** The floor if these red flags are present too. */
        Optional<Urgency> floorWith(Map<TriageFactor, Presence> factors) {
            return higher(floor, RedFlags.floor(factors));
        }

        private static Optional<Urgency> higher(Optional<Urgency> one, Optional<Urgency> other) {
            return Stream.concat(one.stream(), other.stream()).min(Urgency::compareTo);
        }
    }
}
