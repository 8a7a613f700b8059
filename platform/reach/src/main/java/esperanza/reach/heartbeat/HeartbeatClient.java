package esperanza.reach.heartbeat;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Asks another service for its sign of life. */
@Singleton
public class HeartbeatClient {

    private static final int OK = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient http;

    HeartbeatClient(Vertx vertx) {
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) PATIENCE.toMillis())
                .setKeepAlive(false)
                .setMaxRedirects(0));
    }

    /** The age of the last beat. Empty if there is no answer, or one that says that the beat is late. Never fails. */
    public Uni<Optional<Duration>> age(String address) {
        return Uni.createFrom()
                .completionStage(() -> http.request(
                                new RequestOptions().setAbsoluteURI(address).setTimeout(PATIENCE.toMillis()))
                        // The answer is listened to before the request leaves: a short one may have ended before this
                        // thread goes on.
                        .compose(asked -> asked.send().compose(HeartbeatClient::beat))
                        .timeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                        .toCompletionStage())
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Future<Optional<Duration>> beat(HttpClientResponse answer) {
        return answer.statusCode() == OK
                ? answer.body().map(body -> Optional.of(Duration.ofSeconds(new JsonObject(body).getLong("seconds"))))
                : answer.end().map(done -> Optional.empty());
    }
}
