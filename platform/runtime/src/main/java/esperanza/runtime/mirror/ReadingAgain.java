package esperanza.runtime.mirror;

import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.wall.WallProjection;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Lets a channel whose reading stands still join its group anew. The client of Kafka may lose its place for good, for one
 * when the data of the broker were lost; without this look a person would have to end the process. Joining anew is
 * harmless, because reading goes on at the positions in the log.
 */
@ApplicationScoped
class ReadingAgain {

    private static final Logger LOG = Logger.getLogger(ReadingAgain.class);
    private static final String TOPICS = "esperanza.";

    private final KafkaClientService kafka;
    private final Mirrored mirrored;
    private final Standstill standstill = new Standstill();
    private final Worker worker;

    /** @param every the interval of the looks; a channel joins anew if it stood still for one */
    ReadingAgain(
            KafkaClientService kafka,
            Pool pool,
            Workers workers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "esperanza.mirror.stands-still") Duration every) {
        this.kafka = kafka;
        this.mirrored = new Mirrored(
                brokers,
                kafka.getConsumerChannels().stream()
                        .map(channel -> TOPICS + channel)
                        .toList(),
                WallProjection.NAME,
                pool);
        this.worker = workers.of("reading-again", every, this::look);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        worker.close();
        mirrored.close();
    }

    private boolean look() throws Exception {
        try {
            standing().forEach(topic -> joinAnew(topic.substring(TOPICS.length())));
            return false;
        } catch (Exception unknown) {
            standstill.forget();
            throw unknown;
        }
    }

    private Set<String> standing() throws Exception {
        return standstill.look(mirrored.ends(), mirrored.standing());
    }

    private void joinAnew(String channel) {
        LOG.errorf("reading of %s stands still: it joins anew", channel);
        kafka.getConsumer(channel)
                .runOnPollingThread((Consumer<Object, Object> consumer) -> joinAnew(channel, consumer))
                .subscribe()
                .with(_ -> {}, failed -> LOG.errorf("%s: %s", channel, failed));
    }

    private static void joinAnew(String channel, Consumer<?, ?> consumer) {
        LOG.errorf(
                "%s: assigned %s, paused %s, group %s",
                channel, consumer.assignment(), consumer.paused(), consumer.groupMetadata());
        consumer.enforceRebalance("reading stands still");
    }
}
