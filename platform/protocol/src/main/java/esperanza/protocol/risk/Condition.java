package esperanza.protocol.risk;

import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.TriageFactor.Kind;
import java.util.List;
import java.util.Set;

/**
 * The condition of a rule: {@code A}, {@code a & b}, {@code a | b} ({@code &} binds closer; parentheses group), or
 * {@code kinds(CONTENT, ACCESS) >= 2}: of so many of these kinds a factor is present.
 */
sealed interface Condition {

    boolean holds(Set<TriageFactor> present);

    record Factor(TriageFactor factor) implements Condition {

        @Override
        public boolean holds(Set<TriageFactor> present) {
            return present.contains(factor);
        }
    }

    record Both(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Set<TriageFactor> present) {
            return parts.stream().allMatch(part -> part.holds(present));
        }
    }

    record Either(List<Condition> parts) implements Condition {

        @Override
        public boolean holds(Set<TriageFactor> present) {
            return parts.stream().anyMatch(part -> part.holds(present));
        }
    }

    record Kinds(Set<Kind> kinds, int atLeast) implements Condition {

        @Override
        public boolean holds(Set<TriageFactor> present) {
            return present.stream()
                            .map(TriageFactor::kindOfFactor)
                            .filter(kinds::contains)
                            .distinct()
                            .count()
                    >= atLeast;
        }
    }
}
