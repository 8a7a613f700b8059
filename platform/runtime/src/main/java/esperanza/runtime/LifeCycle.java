package esperanza.runtime;

import esperanza.kernel.Policy;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.relay.Relay;
import esperanza.runtime.relay.TopicCheck;
import esperanza.runtime.sealing.KeyRing;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Starts what runs beside the requests, and stops it so that nothing in hand is lost. */
@Singleton
public class LifeCycle {

    private static final Logger LOG = Logger.getLogger(LifeCycle.class);

    private final Settings settings;
    private final LogTail tail;
    private final Readers readers;
    private final Relay relay;
    private final Worker relaying;
    private final KeyRing keys;

    LifeCycle(
            Settings settings,
            Pool pool,
            Leaders leaders,
            LogTail tail,
            Gate gate,
            KeyRing keys,
            EventCatalogue catalogue,
            EventCodec codec,
            Handlers handlers,
            @All List<Policy<?>> policies,
            @All List<Projection> projections,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.settings = settings;
        this.tail = tail;
        this.keys = keys;
        String topic = "esperanza." + catalogue.service();
        this.readers = new Readers(pool, codec, handlers, policies, projections, leaders.of("policies"));
        TopicCheck check = new TopicCheck(pool, topic, kafka);
        this.relay = new Relay(leaders.of("relay"), codec, check, gate, topic, kafka);
        this.relaying = new Worker("relay", Duration.ofSeconds(1), relay::round);
    }

    @Produces
    @Singleton
    Readers readers() {
        return readers;
    }

    @Produces
    @Singleton
    Relay relay() {
        return relay;
    }

    void start(@Observes StartupEvent event) {
        refuseWhatIsNotFit();
        keys.refill().subscribe().with(done -> {}, failed -> LOG.warn("no data keys could be made ahead"));
        tail.wakes(readers::wake);
        tail.wakes(relaying::wake);
        tail.start();
        readers.start();
        relaying.start();
    }

    void stop(@Observes ShutdownEvent event) {
        tail.close();
        readers.close();
        relaying.close();
        relay.close();
    }

    /** Wakes the relay: its cursor was set back. */
    public void relayAgain() {
        relaying.wake();
    }

    private void refuseWhatIsNotFit() {
        if (settings.mode().equals("production")) {
            throw new IllegalStateException(
                    "Production mode needs assignments, exclusions, break-glass and a key provider"
                            + " that is not a file. They do not exist yet, so this service does not start.");
        }
    }
}
