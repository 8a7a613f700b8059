package esperanza.protection.plan.domain;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.PartyKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The state of the plan of a party. */
public sealed interface Plan {

    /** The plan restricted to these cases, as if it had no others. The parties stay the same. */
    Plan only(Set<CaseId> cases);

    /** No case of the party was referred to protection. */
    record Unknown() implements Plan {

        @Override
        public Plan only(Set<CaseId> cases) {
            return this;
        }
    }

    /**
     * No case of the party was referred to protection yet, but the party was recognised as the party of another plan.
     */
    record JoinedBeforeOpened(PlanId into) implements Plan {

        @Override
        public Plan only(Set<CaseId> cases) {
            return this;
        }
    }

    /**
     * The plan {@code into} protects the party now. Measures that were decided on this plan are still delivered on it.
     */
    record Joined(Open was, PlanId into) implements Plan {

        @Override
        public Plan only(Set<CaseId> cases) {
            return new Joined(was.only(cases), into);
        }
    }

    /**
     * The plan that protects the party.
     *
     * @param included other parties that were recognised as this one, and the case that brought each
     * @param incidents in the order of their numbers
     * @param separations pending reviews of which party each measure belongs to
     */
    record Open(
            PartyRef party,
            PartyKind kind,
            Map<PartyRef, CaseId> included,
            Map<CaseId, Incident> incidents,
            Map<MeasureId, Measure> measures,
            Map<UUID, Separation> separations)
            implements Plan {

        static Open of(PartyRef party, PartyKind kind) {
            return new Open(party, kind, Map.of(), Map.of(), Map.of(), Map.of());
        }

        public PlanId id() {
            return PlanId.of(party);
        }

        /** The party of the plan and the parties recognised as it. */
        public List<PartyRef> parties() {
            return Stream.concat(Stream.of(party), included.keySet().stream()).toList();
        }

        /** The party of the plan, and the parties recognised as it that one of these cases brought. */
        public List<PartyRef> parties(Set<CaseId> cases) {
            return parties().stream()
                    .filter(each -> each.equals(party) || cases.contains(included.get(each)))
                    .toList();
        }

        @Override
        public Open only(Set<CaseId> cases) {
            Map<CaseId, Incident> incidentsOfThem = new LinkedHashMap<>();
            incidents.values().stream()
                    .filter(incident -> cases.contains(incident.caseId()))
                    .forEach(incident ->
                            incidentsOfThem.put(incident.caseId(), incident.numbered(incidentsOfThem.size() + 1)));
            Map<MeasureId, Measure> measuresOfThem = new LinkedHashMap<>(measures);
            measuresOfThem.values().removeIf(measure -> !cases.contains(measure.caseId()));
            Map<UUID, Separation> separationsOfThem = new LinkedHashMap<>(separations);
            separationsOfThem.values().removeIf(separation -> !cases.containsAll(separation.cases()));
            return new Open(party, kind, included, incidentsOfThem, measuresOfThem, separationsOfThem);
        }

        Optional<Incident> incident(CaseId of) {
            return Optional.ofNullable(incidents.get(of));
        }

        Optional<Measure> measure(MeasureId id) {
            return Optional.ofNullable(measures.get(id));
        }

        Open with(PartyRef another, CaseId by) {
            Map<PartyRef, CaseId> more = new LinkedHashMap<>(included);
            more.put(another, by);
            return new Open(party, kind, more, incidents, measures, separations);
        }

        Open without(List<PartyRef> apart) {
            Map<PartyRef, CaseId> fewer = new LinkedHashMap<>(included);
            fewer.keySet().removeAll(apart);
            return new Open(party, kind, fewer, incidents, measures, separations);
        }

        Open toBeReviewed(UUID id, Separation separation) {
            Map<UUID, Separation> more = new LinkedHashMap<>(separations);
            more.put(id, separation);
            return new Open(party, kind, included, incidents, measures, more);
        }

        Open reviewed(UUID separation) {
            Map<UUID, Separation> fewer = new LinkedHashMap<>(separations);
            fewer.remove(separation);
            return new Open(party, kind, included, incidents, measures, fewer);
        }

        Open with(Incident incident) {
            Map<CaseId, Incident> more = new LinkedHashMap<>(incidents);
            more.put(incident.caseId(), incident);
            return new Open(party, kind, included, more, measures, separations);
        }

        Open with(Measure measure) {
            Map<MeasureId, Measure> more = new LinkedHashMap<>(measures);
            more.put(measure.id(), measure);
            return new Open(party, kind, included, incidents, more, separations);
        }
    }
}
