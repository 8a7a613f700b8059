package esperanza.intake.message.read;

import esperanza.runtime.sealing.Secrets;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How long a message that is not urgent waits: its minute would tie a phone to an act. Drawn by a secret, so that nobody
 * outside can count back, and the same again for the same event.
 */
@Singleton
class Delays {

    private final Secrets secrets;
    private final Duration least;
    private final Duration most;

    Delays(
            Secrets secrets,
            @ConfigProperty(name = "esperanza.news.least-delay") Duration least,
            @ConfigProperty(name = "esperanza.news.most-delay") Duration most) {
        this.secrets = secrets;
        this.least = least;
        this.most = most;
    }

    Duration of(String event) {
        long drawn = Integer.toUnsignedLong(
                ByteBuffer.wrap(secrets.of("news-delay", event)).getInt());
        return least.plusMillis(drawn % (most.minus(least).toMillis() + 1));
    }
}
