package esperanza.reach.heartbeat;

import esperanza.runtime.operations.Alarm;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The watch on another machine ({@code deploy/watch}). Raises an alarm when it has not asked for five minutes. Without
 * its secret no such watch is expected.
 */
@Singleton
class OutsideWatch implements Alarm {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Optional<byte[]> secret;
    private final InstantSource clock;
    private volatile Instant seen;

    OutsideWatch(@ConfigProperty(name = "esperanza.watch.secret") Optional<String> secret, InstantSource clock) {
        this.secret = secret.map(OutsideWatch::bytes);
        this.clock = clock;
        this.seen = clock.instant();
    }

    /** Somebody asked who says this secret. */
    void seen(String said) {
        if (secret.filter(own -> MessageDigest.isEqual(own, bytes(said))).isPresent()) {
            seen = clock.instant();
        }
    }

    @Override
    public String code() {
        return "watch-missing";
    }

    @Override
    public boolean isRaised() {
        return secret.isPresent() && clock.instant().isAfter(seen.plus(PATIENCE));
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
