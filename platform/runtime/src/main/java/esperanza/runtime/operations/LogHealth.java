package esperanza.runtime.operations;

import esperanza.runtime.command.Gate;
import esperanza.runtime.reader.Workers;
import esperanza.runtime.relay.Relay;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Readiness of the service.
 * <ul>
 *   <li>Ready: the log can be reached, and was compared with its topic, or Kafka cannot be reached. A service that
 *     keeps reports elsewhere meanwhile is ready without its log too.</li>
 *   <li>Degraded, but ready: Kafka is away, a worker has had no good round for a minute, or an alarm waits for a
 *     person. Reports are still taken; turning them away would help nobody.</li>
 *   <li>Keycloak is not asked.</li>
 * </ul>
 */
@Readiness
@ApplicationScoped
public class LogHealth implements AsyncHealthCheck {

    private final Pool pool;
    private final Relay relay;
    private final Gate gate;
    private final Workers workers;
    private final Alarms alarms;
    private final boolean readyWithoutLog;

    LogHealth(
            Pool pool,
            Relay relay,
            Gate gate,
            Workers workers,
            Alarms alarms,
            @ConfigProperty(name = "esperanza.ready-without-log", defaultValue = "false") boolean readyWithoutLog) {
        this.readyWithoutLog = readyWithoutLog;
        this.pool = pool;
        this.relay = relay;
        this.gate = gate;
        this.workers = workers;
        this.alarms = alarms;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return pool.query("select 1")
                .execute()
                .ifNoItem()
                .after(Duration.ofSeconds(2))
                .fail()
                .map(rows -> response(true))
                .onFailure()
                .recoverWithItem(() -> response(false));
    }

    private HealthCheckResponse response(boolean reachable) {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("log")
                .status(reachable ? gate.isDecided() : readyWithoutLog)
                .withData("log", reachable ? "reached" : "away")
                .withData("commands", gate.shut().orElse("taken"))
                .withData("kafka", relay.reachesKafka() ? "reached" : "degraded")
                .withData("workers", listed("degraded", workers.late()))
                .withData("alarms", listed("raised", alarms.raised()));
        workers.all()
                .forEach(worker -> response.withData(
                        "seconds since a good round of " + worker.name(),
                        worker.sinceGoodRound().toSeconds()));
        return response.build();
    }

    private static String listed(String word, List<String> names) {
        return names.isEmpty() ? "none " + word : word + ": " + String.join(", ", names);
    }
}
