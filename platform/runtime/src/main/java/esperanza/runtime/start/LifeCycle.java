package esperanza.runtime.start;

import esperanza.kernel.Policy;
import esperanza.runtime.Leaders;
import esperanza.runtime.command.Gate;
import esperanza.runtime.log.CommandMemory;
import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.mirror.Mirror;
import esperanza.runtime.reader.Handlers;
import esperanza.runtime.reader.LogReader;
import esperanza.runtime.reader.LogTail;
import esperanza.runtime.reader.Projection;
import esperanza.runtime.reader.ReadModels;
import esperanza.runtime.reader.Readers;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.relay.PublishedMark;
import esperanza.runtime.relay.Relay;
import esperanza.runtime.relay.TopicCheck;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Starts the workers that run beside the requests: keys, log tail, readers, relay, forgetting of old commands. At
 * shutdown they stop so that no work in hand is lost.
 */
@Singleton
public class LifeCycle {

    /**
     * Limit for the rounds in hand at shutdown. Before it, {@code quarkus.shutdown.timeout} gives requests in hand
     * another 10 s: 20 s in all.
     */
    private static final Duration FINISHED_WITHIN = Duration.ofSeconds(10);

    private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);

    /** Minimum interval between two pages of the relay, so that commits of the meantime go out in one page. */
    private static final Duration BETWEEN_PAGES = Duration.ofMillis(5);

    /** How long the relay's stored cursor may lag behind. A crash publishes that much again. */
    private static final Duration STORED_EVERY = Duration.ofMillis(200);

    private final Migrations migrations;
    private final LogTail tail;
    private final Readers readers;
    private final Relay relay;
    private final Worker relaying;
    private final Worker forgetting;
    private final KeyDatabaseStart keys;
    private final Mirror mirror;
    private final Workers workers;

    LifeCycle(
            Migrations migrations,
            Pool pool,
            @Identifier("projecting") Pool projecting,
            Leaders leaders,
            LogTail tail,
            LogReader log,
            Gate gate,
            KeyDatabaseStart keys,
            Mirror mirror,
            EventCatalogue catalogue,
            EventCodec codec,
            Handlers handlers,
            @All List<Policy<?>> policies,
            @All List<Projection> projections,
            ReadModels readModels,
            Workers workers,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka) {
        this.migrations = migrations;
        this.workers = workers;
        this.tail = tail;
        this.keys = keys;
        this.mirror = mirror;
        String topic = "esperanza." + catalogue.service();
        this.readers = new Readers(
                pool,
                projecting,
                log,
                codec,
                handlers,
                policies,
                projections,
                readModels,
                leaders::of,
                workers,
                leaders.patience());
        TopicCheck check = new TopicCheck(pool, topic, kafka);
        this.relay = new Relay(leaders.of("relay"), log, codec, check, gate, topic, kafka, STORED_EVERY);
        this.relaying = workers.of("relay", PublishedMark.EVERY, BETWEEN_PAGES, relay::round);
        CommandMemory memory = new CommandMemory(pool);
        this.forgetting = workers.of("forgetting", Duration.ofHours(1), () -> memory.forget(CommandMemory.KEPT)
                .await()
                .atMost(ANSWERED_WITHIN));
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
        migrations.then(this::begin);
    }

    private void begin() {
        keys.start();
        tail.wakes(readers::wake);
        tail.wakes(relaying::wake);
        tail.start();
        readers.start();
        relaying.start();
        forgetting.start();
    }

    /**
     * Runs before other beans shut down. All workers get the signal first, then the method waits for the rounds in
     * hand.
     */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) ShutdownEvent event) {
        mirror.stop();
        workers.stop(FINISHED_WITHIN);
        readers.close();
        relay.close();
    }

    /** Wakes the relay after its cursor was set back. */
    public void relayAgain() {
        relaying.wake();
    }
}
