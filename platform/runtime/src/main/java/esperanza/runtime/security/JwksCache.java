package esperanza.runtime.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import esperanza.runtime.start.Settings;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/**
 * Keeps the last good public keys of Keycloak, on disk too, and serves them to the token check over loopback. So a
 * valid token stays valid while Keycloak is away, even if this service restarts meanwhile.
 */
@Singleton
public class JwksCache {

    private record Kept(String text, Set<String> ids) {}

    private static final Logger LOG = Logger.getLogger(JwksCache.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration SPACING = Duration.ofSeconds(1);

    private final Vertx vertx;
    private final HttpClient http;
    private final String address;
    private final Path file;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicReference<Optional<Kept>> kept = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<HttpServer>> server = new AtomicReference<>(Optional.empty());
    private final SharedRefresh refresh;

    JwksCache(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.http = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout((int) PATIENCE.toMillis()));
        this.address =
                settings.keycloak().url() + "/realms/" + settings.keycloak().realm() + "/protocol/openid-connect/certs";
        this.refresh = new SharedRefresh(this::later, SPACING, System::nanoTime, this::askKeycloak);
        this.file = settings.data().resolve("keycloak-keys.json");
    }

    /** Serves the kept keys on a free loopback port. */
    void open() {
        readFromDisk();
        HttpServer listening = vertx.createHttpServer().requestHandler(request -> kept.get()
                .ifPresentOrElse(
                        keys -> request.response()
                                .putHeader("content-type", "application/json")
                                .end(keys.text()),
                        () -> request.response().setStatusCode(503).end()));
        server.set(Optional.of(listening
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join()));
        refresh().onFailure(away -> LOG.info("Keycloak cannot be reached yet; its last good keys are used, if any"));
    }

    String url() {
        return "http://127.0.0.1:" + server.get().orElseThrow().actualPort() + "/keys";
    }

    boolean knows(String keyId) {
        return kept.get().filter(keys -> keys.ids().contains(keyId)).isPresent();
    }

    /**
     * Asks Keycloak, at most once a second for all requests together. Fails if Keycloak is away; the kept keys stay.
     */
    Future<Void> refresh() {
        return refresh.ask();
    }

    /** Runs a task later. A timer of Vert.x takes whole milliseconds, at least one. */
    private void later(Duration wait, Runnable task) {
        vertx.setTimer(Math.max(1, wait.plusNanos(999_999).toMillis()), due -> task.run());
    }

    private Future<Void> askKeycloak() {
        RequestOptions options = new RequestOptions().setAbsoluteURI(address).setMethod(HttpMethod.GET);
        return http.request(options)
                .compose(HttpClientRequest::send)
                .compose(JwksCache::body)
                .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .compose(body -> {
                    Kept fresh = parse(body.toString());
                    kept.set(Optional.of(fresh));
                    return vertx.executeBlocking(() -> writeToDisk(fresh));
                });
    }

    private static Future<Buffer> body(HttpClientResponse response) {
        return response.statusCode() == 200
                ? response.body()
                : Future.failedFuture(new IOException("status " + response.statusCode()));
    }

    private Kept parse(String text) {
        try {
            Set<String> ids = new HashSet<>();
            for (JsonNode key : json.readTree(text).path("keys")) {
                ids.add(key.path("kid").asText());
            }
            return new Kept(text, ids);
        } catch (IOException e) {
            throw new IllegalArgumentException("not a key set", e);
        }
    }

    private void readFromDisk() {
        try {
            if (Files.exists(file)) {
                kept.set(Optional.of(parse(Files.readString(file))));
            }
        } catch (IOException e) {
            LOG.warn("the kept keys of Keycloak cannot be read");
        }
    }

    private Void writeToDisk(Kept keys) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), "keys", ".new");
        Files.writeString(draft, keys.text());
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return null;
    }
}
