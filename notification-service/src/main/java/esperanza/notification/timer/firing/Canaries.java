package esperanza.notification.timer.firing;

import esperanza.reach.attempt.Canary;
import esperanza.runtime.reader.OwnThread;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Lets the canary fly by the worker that fires the timers, after a round that went well. */
@Singleton
class Canaries {

    private final Canary canary;
    private final Duration every;
    private Instant next = Instant.MIN;

    Canaries(Canary canary, @ConfigProperty(name = "esperanza.heartbeat.every", defaultValue = "20S") Duration every) {
        this.canary = canary;
        this.every = every;
    }

    /** Lets it fly if it is time. Returns how long the worker may rest, so that the next one is not late. */
    Duration fly(Instant now, Duration rest) throws Exception {
        if (!now.isBefore(next)) {
            OwnThread.waitsFor(canary.fly(now));
            next = now.plus(every);
        }
        Duration left = Duration.between(now, next);
        return rest.compareTo(left) < 0 ? rest : left;
    }
}
