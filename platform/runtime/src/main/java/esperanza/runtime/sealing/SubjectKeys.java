package esperanza.runtime.sealing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The keys of one subject, unwrapped.
 *
 * @param newestFirst new data are sealed under the first; the others are for reading
 * @param destroyed the ids of those that were destroyed
 * @param erased they were destroyed for ever: there is none for sealing any more
 */
record SubjectKeys(List<DataKey> newestFirst, Set<UUID> destroyed, boolean erased) {

    static SubjectKeys of(DataKey only) {
        return new SubjectKeys(List.of(only), Set.of(), false);
    }

    /** Whether there is a key for sealing, or never will be. */
    boolean isSettled() {
        return erased || !newestFirst.isEmpty();
    }

    DataKey newest() {
        if (erased) {
            throw new SubjectErased();
        }
        return newestFirst.getFirst();
    }

    /** The key of this id; empty if it was destroyed. Fails with {@link SealingFailed} if it never was one of this subject's. */
    Optional<DataKey> named(UUID kid) {
        Optional<DataKey> live =
                newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
        if (live.isEmpty() && !destroyed.contains(kid)) {
            throw new SealingFailed();
        }
        return live;
    }
}
