package esperanza.intake.relating.domain;

import esperanza.kernel.CaseId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The state of a case, and the decisions about it and other cases that its own stream holds. */
public sealed interface Case {

    /** No report opened a case under this id. */
    record Unknown() implements Case {}

    /**
     * The case was opened.
     *
     * @param into the case that this one was joined into, because both are the same incident
     * @param linked cases of other incidents in the same chain
     * @param apart cases that a person decided are unrelated
     */
    record Open(Optional<CaseId> into, Set<CaseId> linked, Set<CaseId> apart) implements Case {

        static final Open NEW = new Open(Optional.empty(), Set.of(), Set.of());

        Open joined(Optional<CaseId> another) {
            return new Open(another, linked, apart);
        }

        Open linking(CaseId other, boolean there) {
            return new Open(into, changed(linked, other, there), apart);
        }

        Open settingApart(CaseId other, boolean there) {
            return new Open(into, linked, changed(apart, other, there));
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

    /** The decision recorded here about the other case; empty if there is none. */
    default Optional<PairDecision> about(CaseId other) {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Open open when open.into().filter(other::equals).isPresent() -> Optional.of(PairDecision.SAME);
            case Open open when open.linked().contains(other) -> Optional.of(PairDecision.RELATED);
            case Open open when open.apart().contains(other) -> Optional.of(PairDecision.DIFFERENT);
            case Open _ -> Optional.empty();
        };
    }

    /** Whether this case was joined into another one. */
    default boolean isJoined() {
        return this instanceof Open open && open.into().isPresent();
    }
}
