package esperanza.notification.staff.domain;

import esperanza.kernel.Personal;
import esperanza.notification.staff.domain.WayEvent.WayAdded;
import esperanza.protocol.vocabulary.WayKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One way to a person.
 *
 * @param codeId of the code that proves it
 * @param until when the code ends
 * @param language the tag of the one in which the person is written to there
 */
public record Way(
        UUID id,
        WayKind kind,
        Personal<String> address,
        UUID codeId,
        Instant until,
        Optional<String> language,
        boolean proven) {

    /** How long a code holds. */
    public static final Duration CODE_HOLDS = Duration.ofHours(1);

    static Way of(WayAdded added) {
        return new Way(
                added.wayId(), added.kind(), added.address(), added.codeId(), added.until(), added.language(), false);
    }

    boolean takesCode(Instant now) {
        return now.isBefore(until);
    }

    Way asProven() {
        return new Way(id, kind, address, codeId, until, language, true);
    }
}
