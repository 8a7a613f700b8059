package esperanza.intake.receiving;

import esperanza.access.Caller;
import esperanza.intake.receiving.parser.Effects;
import esperanza.runtime.refusal.Limit;
import esperanza.runtime.refusal.TooMany;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits the long reports of a hotline per minute, and what strangers together set to work, so that none drowns the
 * others. Counts are kept in this instance's memory only.
 * <ul>
 * <li>A short report of one party without danger is always taken at once, because it may be the one that matters.
 * <li>Reports of known senders are not limited by what they set to work.
 * <li>At the public door reports are only delayed, because strangers' reports must not get anybody refused.
 * </ul>
 */
@Singleton
class Quota {

    /** In bytes of the body as sent: a text of 4 KiB with its surroundings. Too little to fill a disk with. */
    static final int SHORT = 8 * 1024;

    private static final Duration A_WHILE = Duration.ofSeconds(3);
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String LATER = "Too many requests; send it later. A short one is taken at any time";
    private static final String ANYONE = ReceiveReport.ANYONE.pseudonym();

    private final Limit longReports;
    private final Limit effects;

    Quota(
            InstantSource clock,
            @ConfigProperty(name = "esperanza.quota.long-reports-a-minute") long longReports,
            @ConfigProperty(name = "esperanza.quota.public-effects-a-minute") long effects) {
        this.longReports = new Limit(clock, LATER, "long-reports", longReports, WINDOW);
        this.effects = new Limit(clock, LATER, "public-effects", effects, WINDOW);
    }

    /**
     * The delay before a stranger's report is taken.
     *
     * @param starts the number of {@link Effects} of the report
     */
    Duration takeOfAnyone(int size, int starts) {
        boolean tooLong = size > SHORT && longReports.count(ANYONE).isPresent();
        boolean tooMuch = starts > 1 && effects.count(ANYONE, starts).isPresent();
        return tooLong || tooMuch ? A_WHILE : Duration.ZERO;
    }

    /** Fails with {@link TooMany} for a known sender over the limit of long reports. */
    void take(Caller caller, int size) {
        if (size > SHORT) {
            longReports.count(caller.pseudonym()).ifPresent(over -> {
                throw over;
            });
        }
    }
}
