package esperanza.investigation.pattern.domain;

import static java.util.stream.Collectors.toUnmodifiableSet;

import esperanza.protocol.vocabulary.LikenessReason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of a pair of cases.
 *
 * @param as what a person says the two have in common; empty unless confirmed
 * @param likeness all that was found alike so far
 */
public record Match(Standing standing, Optional<MatchKind> as, Set<LikenessReason> likeness) {

    /** Where a pair stands. */
    public enum Standing {
        /** Nothing was found alike. */
        NONE,
        PROPOSED,
        CONFIRMED,
        /** A person says that the two are unrelated. */
        REJECTED
    }

    static final Match NONE = new Match(Standing.NONE, Optional.empty(), Set.of());

    /** Those that were not known before, in the order of the list. */
    List<LikenessReason> fresh(Collection<LikenessReason> found) {
        return found.stream()
                .filter(reason -> !likeness.contains(reason))
                .distinct()
                .sorted()
                .toList();
    }

    /** New reasons open a rejected match again. A confirmed one stays confirmed. */
    Match proposed(Collection<LikenessReason> fresh) {
        Set<LikenessReason> all =
                Stream.concat(likeness.stream(), fresh.stream()).collect(toUnmodifiableSet());
        return new Match(standing == Standing.CONFIRMED ? standing : Standing.PROPOSED, as, all);
    }

    Match decided(Standing next, Optional<MatchKind> kind) {
        return new Match(next, kind, likeness);
    }

    public boolean isConfirmed() {
        return standing == Standing.CONFIRMED;
    }
}
