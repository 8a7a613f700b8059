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

    /** Of a subject that the key table does not name. */
    static final SubjectKeys NONE = new SubjectKeys(List.of(), Set.of(), false);

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
     * The key of this id. Empty if it was destroyed. Fails with {@link KeyMissing} if the table has no row of it: what is
     * missing was not erased.
     */
    Optional<DataKey> named(UUID kid) {
        Optional<DataKey> live = live(kid);
        if (live.isEmpty() && !erased && !destroyed.contains(kid)) {
            throw new KeyMissing();
        }
        return live;
    }

    /** The key of this id. Empty if it was destroyed or is missing. */
    Optional<DataKey> live(UUID kid) {
        return newestFirst.stream().filter(key -> key.kid().equals(kid)).findFirst();
    }
}
