package esperanza.runtime.sealing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The unwrapped keys of one subject.
 *
 * @param newestFirst the first seals new data, the others are for reading
 * @param destroyed the ids of destroyed keys
 * @param erased true: the keys were destroyed for ever, and none will seal again
 */
record SubjectKeys(List<DataKey> newestFirst, Set<UUID> destroyed, boolean erased) {

    /** True if the subject has a key for sealing, or will never have one. */
    boolean isSettled() {
        return erased || !newestFirst.isEmpty();
    }

    DataKey newest() {
        if (erased) {
            throw new SubjectErased();
        }
        return newestFirst.getFirst();
    }

    /**
     * The key of this id. Empty if it was destroyed. Fails with {@link SealingFailed} if the subject never had a key of
     * this id.
     */
    Optional<DataKey> named(UUID kid) {
        Optional<DataKey> live =
                newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
        if (live.isEmpty() && !destroyed.contains(kid)) {
            throw new SealingFailed();
        }
        return live;
    }
}
