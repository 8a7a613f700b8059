package esperanza.runtime.mirror;

import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets records gather behind a small poll: the channel is not polled again for a while. So a service that works through
 * them together commits a few times a second instead of several times a report, and the first record after a silence
 * comes at once.
 */
@ApplicationScoped
public class Gathering {

    private static final Logger LOG = Logger.getLogger(Gathering.class);
    /** A poll of this many records shows that many more wait. */
    private static final int MANY = 100;

    private final KafkaClientService kafka;
    private final Duration length;
    private final List<String> atOnce;

    /** @param atOnce the channels on which people are called: nothing gathers there */
    Gathering(
            KafkaClientService kafka,
            @ConfigProperty(name = "esperanza.mirror.gather") Duration length,
            @ConfigProperty(name = "esperanza.mirror.at-once") Optional<List<String>> atOnce) {
        this.kafka = kafka;
        this.length = length;
        this.atOnce = atOnce.orElse(List.of());
    }

    /** A poll of this channel was stored. */
    public void behind(String channel, int records) {
        if (length.isPositive() && records < MANY && !atOnce.contains(channel)) {
            long until = System.nanoTime() + length.toNanos();
            Uni.createFrom()
                    .deferred(() -> rest(channel, until))
                    .subscribe()
                    .with(_ -> {}, failure -> LOG.debugf("%s: polled at once", channel));
        }
    }

    /** On the thread that polls. The consumer's heartbeats are another thread's. */
    private Uni<Void> rest(String channel, long until) {
        return kafka.getConsumer(channel).runOnPollingThread(consumer -> {
            LockSupport.parkNanos(until - System.nanoTime());
        });
    }
}
