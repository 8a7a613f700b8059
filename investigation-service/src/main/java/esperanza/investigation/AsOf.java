package esperanza.investigation;

import esperanza.runtime.refusal.Refused;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The instant as of which a reader asks what a case was. */
public final class AsOf {

    private AsOf() {}

    /** Empty if the reader named none. Fails with 400 if what the reader named is no instant. */
    public static Optional<Instant> named(Optional<String> asOf) {
        return asOf.map(AsOf::instant);
    }

    private static Instant instant(String asOf) {
        try {
            return Instant.parse(asOf);
        } catch (DateTimeParseException e) {
            throw new Refused(400, "malformed-instant", "asOf is an instant like 2026-03-05T08:00:00Z");
        }
    }
}
