package esperanza.protection.relocation.domain;

import esperanza.kernel.CaseId;
import esperanza.protection.checkin.domain.Concerned;
import esperanza.protection.measure.domain.MeasureId;
import esperanza.protection.relocation.domain.RelocationEvent.PersonsWish;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The relocations of a person, the oldest first. */
public record Relocations(Map<RelocationId, Relocation> byId) {

    static final Relocations NONE = new Relocations(Map.of());

    /** How far a relocation is. Only the act of a person takes it further. */
    public enum Stage {
        PLANNED,
        RELOCATED,
        RETURN_PLANNED,
        RETURNED,
        SETTLED
    }

    /**
     * One relocation.
     *
     * @param receivers tags of the institutions that receive the person
     * @param wants what the person said last; empty: nobody asked
     */
    public record Relocation(
            Concerned of,
            MeasureId measureId,
            String holder,
            String second,
            List<String> receivers,
            Stage stage,
            Optional<PersonsWish> wants) {

        Relocation now(Stage next) {
            return new Relocation(of, measureId, holder, second, receivers, next, wants);
        }

        Relocation wants(PersonsWish wish) {
            return new Relocation(of, measureId, holder, second, receivers, stage, Optional.of(wish));
        }

        Relocation entrusted(String first, String other) {
            return new Relocation(of, measureId, first, other, receivers, stage, wants);
        }

        /** Whether this person opens its words. */
        public boolean names(String pseudonym) {
            return holder.equals(pseudonym) || second.equals(pseudonym);
        }

        boolean isOver() {
            return stage == Stage.RETURNED || stage == Stage.SETTLED;
        }
    }

    public Relocations {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
    }

    public Optional<Relocation> of(RelocationId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** As if there were no other cases. */
    public Relocations only(Set<CaseId> cases) {
        Map<RelocationId, Relocation> known = new LinkedHashMap<>(byId);
        known.values().removeIf(each -> !cases.contains(each.of().caseId()));
        return new Relocations(known);
    }

    Relocations with(RelocationId id, Relocation relocation) {
        Map<RelocationId, Relocation> all = new LinkedHashMap<>(byId);
        all.put(id, relocation);
        return new Relocations(all);
    }

    Relocations changed(RelocationId id, UnaryOperator<Relocation> change) {
        return of(id).map(relocation -> with(id, change.apply(relocation))).orElse(this);
    }
}
