package esperanza.runtime.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.runtime.rest.AnswerHeaders;
import esperanza.runtime.rest.Problem;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Checks every request before its route: the size of the body, that the body is not compressed, and the key of the
 * token.
 * <ul>
 *   <li>Keycloak's keys cannot be fetched: 503, never 401, because the token may be valid.</li>
 *   <li>Keycloak does not have the token's key: 401.</li>
 *   <li>Public pages ask for no token, so they need no key.</li>
 * </ul>
 */
@ApplicationScoped
public class RequestGuard {

    private static final int FIRST = 1000;

    /** The public pages ask nobody who they are. A token sent along is not looked at. */
    private static final String PUBLIC = "/v1/public/";

    private final JwksCache keeper;
    private final ObjectMapper json;
    private final Instance<StreamedBodies> streamed;
    private final MemorySize largestBody;

    RequestGuard(
            JwksCache keeper,
            ObjectMapper json,
            Instance<StreamedBodies> streamed,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.keeper = keeper;
        this.json = json;
        this.streamed = streamed;
        this.largestBody = largestBody;
    }

    void open(@Observes StartupEvent event) {
        keeper.open();
    }

    void register(@Observes Filters filters) {
        filters.register(
                new BodyLimit(
                        largestBody.asLongValue(),
                        request -> streamed.stream().anyMatch(route -> route.takes(request)),
                        request -> answer(request, 413, "too-large", "The request is too large")),
                FIRST);
        filters.register(this::plainBody, FIRST - 1);
        filters.register(this::keysAtHand, FIRST - 2);
    }

    /** Refuses every compressed body, because a small one may unpack to any size. */
    private void plainBody(RoutingContext request) {
        String encoding = request.request().getHeader("content-encoding");
        if (encoding == null || encoding.strip().equalsIgnoreCase("identity")) {
            request.next();
        } else {
            answer(request, 415, "unsupported-content-encoding", "Send the body as it is, not packed");
        }
    }

    private void keysAtHand(RoutingContext request) {
        Optional<String> key = keyId(request);
        if (known(key) || request.normalizedPath().startsWith(PUBLIC)) {
            request.next();
            return;
        }
        request.request().pause();
        Context own = Vertx.currentContext();
        // several requests share one call to Keycloak, which ends on the context of one of them
        keeper.refresh()
                .onComplete(asked -> own.runOnContext(now -> {
                    request.request().resume();
                    if (asked.failed()) {
                        request.response().putHeader("Retry-After", "5");
                        answer(
                                request,
                                503,
                                "keys-unavailable",
                                "Your token cannot be checked now; nothing was stored");
                    } else if (known(key)) {
                        request.next();
                    } else {
                        request.response().putHeader("WWW-Authenticate", "Bearer");
                        answer(request, 401, "unauthenticated", "A valid token for this service is needed");
                    }
                }));
    }

    private boolean known(Optional<String> key) {
        return key.isEmpty() || keeper.knows(key.get());
    }

    private Optional<String> keyId(RoutingContext request) {
        String header = request.request().getHeader("authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7) || header.indexOf('.') < 0) {
            return Optional.empty();
        }
        try {
            byte[] head = Base64.getUrlDecoder()
                    .decode(header.substring(7, header.indexOf('.')).strip());
            return Optional.ofNullable(json.readTree(head).path("kid").asText(null));
        } catch (IllegalArgumentException | IOException noToken) {
            return Optional.empty();
        }
    }

    private void answer(RoutingContext request, int status, String code, String title) {
        try {
            AnswerHeaders.ALL.forEach(request.response()::putHeader);
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(Problem.of(status, code, title)));
        } catch (JsonProcessingException e) {
            request.fail(500);
        }
    }
}
