package esperanza.intake.receiving;

import esperanza.access.Caller;
import esperanza.access.Role;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.TooMany;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the long reports of a hotline per minute, so that none drowns the others. Counts are kept in this instance's
 * memory only. Exceptions:
 * <ul>
 * <li>A short report is always taken, because it may be the one that matters.
 * <li>At the public door long reports are only delayed, because strangers' reports must not get anybody refused.
 * </ul>
 */
@Singleton
class Quota {

    /** In bytes of the body as sent: a text of 4 KiB with its surroundings. Too little to fill a disk with. */
    static final int SHORT = 8 * 1024;

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Limit limit;

    Quota(InstantSource clock, @ConfigProperty(name = "esperanza.quota.long-reports-a-minute") long most) {
        this.limit = new Limit(
                clock,
                "Too many requests; send it later. A short one is taken at any time",
                "long-reports",
                most,
                WINDOW);
    }

    /** The delay before the report is taken. Fails with {@link TooMany} for a hotline over its limit. */
    Duration take(Caller caller, int size) {
        if (size <= SHORT) {
            return Duration.ZERO;
        }
        Optional<TooMany> over = limit.count(caller.pseudonym());
        if (over.isEmpty()) {
            return Duration.ZERO;
        }
        if (!caller.roles().contains(Role.ANYONE)) {
            throw over.get();
        }
        return A_WHILE;
    }
}
