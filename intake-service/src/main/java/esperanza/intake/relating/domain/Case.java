package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The decisions about a case and other cases that its own stream holds. A report opens its case by being received; the
 * stream of the case begins with the first decision.
 *
 * @param into the case that this one was joined into, because both are the same incident
 * @param linked cases of other incidents in the same chain
 * @param apart cases that a person decided are unrelated
 */
public record Case(Optional<CaseId> into, Set<CaseId> linked, Set<CaseId> apart) {

    static final Case UNDECIDED = new Case(Optional.empty(), Set.of(), Set.of());

    Case joined(Optional<CaseId> another) {
        return new Case(another, linked, apart);
    }

    Case linking(CaseId other, boolean there) {
        return new Case(into, changed(linked, other, there), apart);
    }

    Case settingApart(CaseId other, boolean there) {
        return new Case(into, linked, changed(apart, other, there));
    }

    /** The decision recorded here about the other case; empty if there is none. */
    public Optional<PairDecision> about(CaseId other) {
        if (into.filter(other::equals).isPresent()) {
            return Optional.of(PairDecision.SAME);
        }
        if (linked.contains(other)) {
            return Optional.of(PairDecision.RELATED);
        }
        return apart.contains(other) ? Optional.of(PairDecision.DIFFERENT) : Optional.empty();
    }

    /** Whether this case was joined into another one. */
    boolean isJoined() {
        return into.isPresent();
    }

    private static Set<CaseId> changed(Set<CaseId> all, CaseId other, boolean there) {
        Set<CaseId> changed = new HashSet<>(all);
        if (there) {
            changed.add(other);
        } else {
            changed.remove(other);
        }
        return Set.copyOf(changed);
    }
}
