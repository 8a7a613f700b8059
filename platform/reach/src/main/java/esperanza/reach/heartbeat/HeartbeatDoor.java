package esperanza.reach.heartbeat;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * The sign of life for machines, beside health and metrics: 200 while a page would leave, 503 when it is late or not
 * known, so that any program that asks once a minute can watch. Asks no identity provider, because the watch must not
 * depend on one.
 */
@Singleton
class HeartbeatDoor {

    static final String PATH = "/q/heartbeat";

    /** The secret of the outside watch. */
    static final String WATCH = "Esperanza-Watch";

    private static final int OK = 200;
    private static final int SILENT = 503;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Instance<Heartbeats> heartbeats;
    private final OutsideWatch outside;

    /** The door opens before the databases are migrated, so what reads them is asked for with the first request. */
    HeartbeatDoor(Instance<Heartbeats> heartbeats, OutsideWatch outside) {
        this.heartbeats = heartbeats;
        this.outside = outside;
    }

    void open(@Observes ManagementInterface management) {
        management.router().get(PATH).handler(this::answer);
    }

    private void answer(RoutingContext asked) {
        seen(asked.request());
        heartbeats
                .get()
                .last()
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .subscribe()
                .with(
                        beat -> say(asked.response(), beat),
                        unknown -> asked.response().setStatusCode(SILENT).end());
    }

    private void seen(HttpServerRequest request) {
        String secret = request.getHeader(WATCH);
        if (secret != null) {
            outside.seen(secret);
        }
    }

    private static void say(HttpServerResponse response, Beat beat) {
        JsonObject said = new JsonObject().put("seconds", beat.seconds());
        beat.throughLogSeconds().ifPresent(seconds -> said.put("throughLogSeconds", seconds));
        response.setStatusCode(beat.isLate() ? SILENT : OK)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .end(said.encode());
    }
}
