package esperanza.runtime.operations;

import esperanza.runtime.Gate;
import esperanza.runtime.relay.Relay;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready means: the log can be reached. Kafka away is degraded, not down: reports are still taken, and published later.
 * Keycloak is not asked at all.
 */
@Readiness
@ApplicationScoped
public class LogHealth implements AsyncHealthCheck {

    private final Pool pool;
    private final Relay relay;
    private final Gate gate;

    LogHealth(Pool pool, Relay relay, Gate gate) {
        this.pool = pool;
        this.relay = relay;
        this.gate = gate;
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
        return HealthCheckResponse.named("log")
                .status(reachable)
                .withData("commands", gate.shut().orElse("taken"))
                .withData("kafka", relay.reachesKafka() ? "reached" : "degraded")
                .build();
    }
}
