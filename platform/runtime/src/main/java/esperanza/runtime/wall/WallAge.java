package esperanza.runtime.wall;

import esperanza.runtime.log.EventCatalogue;
import esperanza.runtime.mirror.Mirrored;
import esperanza.runtime.mirror.Watermark;
import esperanza.runtime.operations.Alarm;
import esperanza.runtime.reader.Worker;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.refusal.Refused;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Says how old the walls are: until when this service knows all that changes who may know of a case. While Kafka is away,
 * or the mirror or the projection of the walls is behind, that instant stands still. Walls that are too old admit nobody:
 * who was excluded meanwhile would still be let in.
 */
@ApplicationScoped
public class WallAge implements Alarm {

    /** Pause between looks while a question waits for its answer, so that the walls are as old as the question. */
    private static final Duration SOON = Duration.ofMillis(500);

    private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(50);

    /** So long after the start a request waits for the first look. */
    private static final Duration FIRST_LOOK_WITHIN = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Duration oldest;
    private final Mirrored mirrored;
    private final Watermark watermark;
    private final Worker worker;
    private final Instant started;
    private volatile Instant knownUntil = Instant.EPOCH;

    /**
     * @param oldest walls that are older admit nobody
     * @param grace how long after its commit an event of another service may be published
     * @param silence how long, once Kafka answers, to wait for a service that has not said that all is published
     */
    @Inject
    WallAge(
            Pool pool,
            Workers workers,
            MeterRegistry metrics,
            InstantSource clock,
            AccessEvents access,
            EventCatalogue own,
            @ConfigProperty(name = "kafka.bootstrap.servers") String kafka,
            @ConfigProperty(name = "esperanza.walls.oldest") Duration oldest,
            @ConfigProperty(name = "esperanza.walls.grace") Duration grace,
            @ConfigProperty(name = "esperanza.walls.silence") Duration silence,
            @ConfigProperty(name = "esperanza.walls.looked-at-every") Duration every) {
        this(
                new Mirrored(kafka, topics(access, own.service()), WallProjection.NAME, pool),
                workers,
                metrics,
                clock,
                oldest,
                grace,
                silence,
                every);
    }

    WallAge(
            Mirrored mirrored,
            Workers workers,
            MeterRegistry metrics,
            InstantSource clock,
            Duration oldest,
            Duration grace,
            Duration silence,
            Duration every) {
        this.mirrored = mirrored;
        this.watermark = new Watermark(mirrored, grace, silence);
        this.clock = clock;
        this.oldest = oldest;
        this.started = clock.instant();
        this.worker = workers.of(
                "wall-age", () -> areOld() || watermark.isAsking() ? SOON : every, Duration.ZERO, this::look);
        metrics.gauge("esperanza.walls.age.seconds", this, walls -> walls.age().toSeconds());
    }

    /** The topics of other services: own events are in the log. */
    private static List<String> topics(AccessEvents access, String own) {
        return access.publishers().stream()
                .filter(service -> !service.equals(own))
                .map(service -> "esperanza." + service)
                .toList();
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) {
        mirrored.close();
    }

    boolean look() throws Exception {
        knownUntil = watermark.look(clock.instant());
        return false;
    }

    public boolean areOld() {
        return age().compareTo(oldest) > 0;
    }

    /** Fails with 503 while the walls are too old. Just after the start, waits a moment for the first look. */
    public Uni<Void> require() {
        return Uni.createFrom()
                .deferred(() -> knownUntil.equals(Instant.EPOCH)
                        ? firstLook()
                        : Uni.createFrom().voidItem())
                .invoke(this::refuseOld);
    }

    @Override
    public String code() {
        return "walls-old";
    }

    /** Not before the first look had its time. */
    @Override
    public boolean isRaised() {
        return areOld() && started.plus(oldest).isBefore(clock.instant());
    }

    @Override
    public Optional<Duration> late() {
        return Optional.of(age()).filter(_ -> isKnown());
    }

    private void refuseOld() {
        if (areOld()) {
            throw new Refused(503, "walls-old", "Who may know of which case is not known now");
        }
    }

    private Uni<Void> firstLook() {
        return Uni.createFrom()
                .item(this::areOld)
                .repeat()
                .withDelay(BETWEEN_QUESTIONS)
                .whilst(old -> old)
                .collect()
                .last()
                .ifNoItem()
                .after(FIRST_LOOK_WITHIN)
                .recoverWithItem(true)
                .replaceWithVoid();
    }

    /** False until the first look has come to its end. */
    private boolean isKnown() {
        return knownUntil.isAfter(Instant.EPOCH);
    }

    private Duration age() {
        return Duration.between(knownUntil, clock.instant());
    }
}
