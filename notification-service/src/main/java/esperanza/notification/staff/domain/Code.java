package esperanza.notification.staff.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A code that was sent and has proven nothing yet. The code counts until it ends, also after its way was removed.
 *
 * @param wayId to which it was sent
 * @param until when it ends
 * @param mistakes how often another code was said
 */
record Code(UUID id, UUID wayId, Instant until, int mistakes) {

    private static final Duration BETWEEN_CODES = Duration.ofMinutes(1);

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    Instant sentAt() {
        return until.minus(Way.CODE_HOLDS);
    }

    /** Whether the code was sent so lately that it may still be on its way. */
    boolean isFresh(Instant now) {
        return now.isBefore(sentAt().plus(BETWEEN_CODES));
    }

    Code mistaken() {
        return new Code(id, wayId, until, mistakes + 1);
    }
}
