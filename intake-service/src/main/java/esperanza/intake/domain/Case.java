package esperanza.intake.domain;

import esperanza.kernel.CaseId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Where a case stands, and what was decided about it and others on its own stream. */
public sealed interface Case {

    /** No report began it. */
    record Unknown() implements Case {}

    /**
     * It was opened.
     *
     * @param into the case whose incident it tells of too
     * @param linked other incidents of its chain
     * @param apart what it has nothing to do with
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

    /** What was decided here about another one, if anything was. */
    default Optional<PairDecision> about(CaseId other) {
        return switch (this) {
            case Unknown _ -> Optional.empty();
            case Open open when open.into().filter(other::equals).isPresent() -> Optional.of(PairDecision.SAME);
            case Open open when open.linked().contains(other) -> Optional.of(PairDecision.RELATED);
            case Open open when open.apart().contains(other) -> Optional.of(PairDecision.DIFFERENT);
            case Open _ -> Optional.empty();
        };
    }

    /** Whether it was joined into another one. */
    default boolean isJoined() {
        return this instanceof Open open && open.into().isPresent();
    }
}
