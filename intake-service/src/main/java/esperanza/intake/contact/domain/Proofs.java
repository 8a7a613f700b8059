package esperanza.intake.contact.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The proofs of the ways of one version.
 *
 * @param until the ways whose code was said, with the end of each proof
 * @param mistakes wrong codes of this version: a right one for another way forgives none
 */
record Proofs(Map<UUID, Instant> until, int mistakes) {

    static final Proofs NONE = new Proofs(Map.of(), 0);

    private static final int MOST_MISTAKES = 5;

    Proofs {
        until = Map.copyOf(until);
    }

    boolean hold(UUID way, Instant now) {
        return Optional.ofNullable(until.get(way)).filter(now::isBefore).isPresent();
    }

    boolean areOutOfTries() {
        return mistakes >= MOST_MISTAKES;
    }

    Proofs with(UUID way, Instant end) {
        Map<UUID, Instant> more = new HashMap<>(until);
        more.put(way, end);
        return new Proofs(more, mistakes);
    }

    Proofs mistaken() {
        return new Proofs(until, mistakes + 1);
    }
}
