package esperanza.notification.staff.domain;

import esperanza.kernel.Personal;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One way to a person.
 *
 * @param codeId of the code that proves it
 * @param until when the code ends
 */
public record Way(UUID id, WayKind kind, Personal<String> address, UUID codeId, Instant until, boolean proven) {

    /** How long a code holds. */
    public static final Duration CODE_HOLDS = Duration.ofHours(1);

    boolean takesCode(Instant now) {
        return now.isBefore(until);
    }

    Way asProven() {
        return new Way(id, kind, address, codeId, until, true);
    }
}
