package esperanza.protection.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the protection of a party stands. */
public sealed interface Plan {

    /** Nothing of the party was referred to protection. */
    record Unknown() implements Plan {}

    /** Nothing was referred yet, but the party is known to be another one. */
    record JoinedBeforeOpened(PlanId into) implements Plan {}

    /** The other plan protects the party now. What was decided here is still delivered here. */
    record Joined(Open was, PlanId into) implements Plan {}

    /**
     * The plan that protects the party.
     *
     * @param included other parties that were recognised as this one
     * @param incidents in the order of their numbers
     */
    record Open(
            PartyRef party,
            PartyKind kind,
            List<PartyRef> included,
            Map<CaseId, Incident> incidents,
            Map<MeasureId, Measure> measures)
            implements Plan {

        static Open of(PartyRef party, PartyKind kind) {
            return new Open(party, kind, List.of(), Map.of(), Map.of());
        }

        public PlanId id() {
            return PlanId.of(party);
        }

        /** The party and those recognised as this one. */
        public List<PartyRef> parties() {
            List<PartyRef> all = new ArrayList<>(List.of(party));
            all.addAll(included);
            return List.copyOf(all);
        }

        Optional<Incident> incident(CaseId of) {
            return Optional.ofNullable(incidents.get(of));
        }

        Optional<Measure> measure(MeasureId id) {
            return Optional.ofNullable(measures.get(id));
        }

        Open with(PartyRef another) {
            List<PartyRef> more = new ArrayList<>(included);
            more.add(another);
            return new Open(party, kind, List.copyOf(more), incidents, measures);
        }

        Open without(List<PartyRef> apart) {
            List<PartyRef> fewer =
                    included.stream().filter(each -> !apart.contains(each)).toList();
            return new Open(party, kind, fewer, incidents, measures);
        }

        Open with(Incident incident) {
            Map<CaseId, Incident> more = new LinkedHashMap<>(incidents);
            more.put(incident.caseId(), incident);
            return new Open(party, kind, included, more, measures);
        }

        Open with(Measure measure) {
            Map<MeasureId, Measure> more = new LinkedHashMap<>(measures);
            more.put(measure.id(), measure);
            return new Open(party, kind, included, incidents, more);
        }
    }
}
