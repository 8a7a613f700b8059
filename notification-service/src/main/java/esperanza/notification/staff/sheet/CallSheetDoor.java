package esperanza.notification.staff.sheet;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.notification.staff.sheet.TellCallSheet.Hour;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Tells the call sheet on the management port, to the service that knows the secret and to nobody else. Without a secret
 * there is no such door, because the sheet is a list of targets.
 */
@Singleton
class CallSheetDoor {

    static final String PATH = "/q/call-sheet";

    /** The secret of the service that pages while this one is silent. */
    static final String SECRET = "Esperanza-Call-Sheet";

    private static final int OK = 200;
    private static final int NOT_HERE = 404;
    private static final int NOT_NOW = 503;

    private final Instance<TellCallSheet> sheet;
    private final Optional<byte[]> secret;
    private final ObjectMapper json;
    private final InstantSource clock;

    /** The door opens before the databases are migrated, so what reads them is asked for with the first request. */
    CallSheetDoor(
            Instance<TellCallSheet> sheet,
            @ConfigProperty(name = "esperanza.call-sheet.secret") Optional<String> secret,
            ObjectMapper json,
            InstantSource clock) {
        this.sheet = sheet;
        this.secret = secret.map(CallSheetDoor::bytes);
        this.json = json;
        this.clock = clock;
    }

    void open(@Observes ManagementInterface management) {
        management.router().get(PATH).handler(this::answer);
    }

    private void answer(RoutingContext asked) {
        HttpServerResponse response = asked.response();
        byte[] said = bytes(Objects.toString(asked.request().getHeader(SECRET), ""));
        if (secret.filter(own -> MessageDigest.isEqual(own, said)).isEmpty()) {
            response.setStatusCode(NOT_HERE).end();
            return;
        }
        sheet.get()
                .from(clock.instant())
                .subscribe()
                .with(hours -> tell(response, hours), unknown -> response.setStatusCode(NOT_NOW)
                        .end());
    }

    private void tell(HttpServerResponse response, List<Hour> hours) {
        try {
            response.setStatusCode(OK)
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(json.writeValueAsString(hours));
        } catch (JsonProcessingException e) {
            response.setStatusCode(NOT_NOW).end();
        }
    }

    private static byte[] bytes(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8);
    }
}
