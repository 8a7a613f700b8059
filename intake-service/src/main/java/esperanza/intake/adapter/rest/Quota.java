package esperanza.intake.adapter.rest;

import esperanza.runtime.access.Caller;
import esperanza.runtime.rest.TooMany;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many long reports a sender may send in a minute, so that nobody drowns the others. A short text is always taken, however
 * many came before it: it may be the one that matters. Counted by this instance, and kept nowhere.
 */
@Singleton
class Quota {

    /** Enough to say what happens; too little to fill a disk with. */
    static final int SHORT = 4 * 1024;

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private record Window(Instant begun, long taken) {}

    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final InstantSource clock;
    private final long most;

    Quota(InstantSource clock, @ConfigProperty(name = "esperanza.quota.long-reports-a-minute") long most) {
        this.clock = clock;
        this.most = most;
    }

    /** Fails with {@link TooMany}. */
    void take(Caller caller, int size) {
        if (size <= SHORT) {
            return;
        }
        Instant now = clock.instant();
        Window window = windows.compute(
                caller.pseudonym(),
                (who, before) -> before == null || !now.isBefore(before.begun.plus(WINDOW))
                        ? new Window(now, 1)
                        : new Window(before.begun, before.taken + 1));
        if (window.taken > most) {
            throw new TooMany("long-reports", most, WINDOW, Duration.between(now, window.begun.plus(WINDOW)));
        }
    }
}
