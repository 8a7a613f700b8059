package esperanza.notification.timer.firing;

import esperanza.runtime.mirror.Mirrored;
import esperanza.runtime.mirror.Watermark;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the instant until which all events of the other services are known here. While Kafka is away the instant stays,
 * and breaches wait.
 */
@ApplicationScoped
public class KnownUntil {

    private static final List<String> TOPICS = Stream.of("intake", "investigation", "protection")
            .map(source -> "esperanza." + source)
            .toList();

    private static final Duration EVERY = Duration.ofSeconds(2);
    /** Pause between looks while a question waits for its answer: a breach waits for it, too. */
    private static final Duration SOON = Duration.ofMillis(500);

    private final Mirrored mirrored;
    private final Watermark sight;
    private final Worker worker;
    private volatile Instant knownUntil = Instant.EPOCH;

    KnownUntil(
            Pool pool,
            Workers workers,
            InstantSource clock,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "esperanza.timers.grace", defaultValue = "30s") Duration grace) {
        this.mirrored = new Mirrored(kafka, TOPICS, "policies", pool);
        this.sight = new Watermark(mirrored, grace, Duration.ZERO);
        this.worker = workers.of("horizon", () -> sight.isAsking() ? SOON : EVERY, Duration.ZERO, () -> {
            knownUntil = sight.look(clock.instant());
            return false;
        });
    }

    /**
     * Everything that the other services recorded until then is in this log, and the policies have reacted to it.
     * Events that a source could not publish in time are the exception; an act among them withdraws the breach when it
     * arrives.
     */
    Instant knownUntil() {
        return knownUntil;
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        mirrored.close();
    }
}
