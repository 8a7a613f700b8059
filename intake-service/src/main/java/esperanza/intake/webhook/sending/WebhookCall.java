package esperanza.intake.webhook.sending;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * One request to a receiver. It goes only to the checked address, follows no redirect, and reads the answer to its end
 * without looking at more than the status.
 */
@Singleton
class WebhookCall {

    /** Nothing was sent: the name does not resolve, or resolves to a closed address. */
    static final int REFUSED = 0;

    private static final Duration CONNECTED_WITHIN = Duration.ofSeconds(5);

    private static final Duration ENDED_WITHIN = Duration.ofSeconds(2);

    private final HttpClient http;
    private final Duration patience;

    /** @param held how long a message is left to its sender; one request may take half of that */
    WebhookCall(Vertx vertx, @ConfigProperty(name = "esperanza.webhooks.held") Duration held) {
        this.patience = held.dividedBy(2);
        this.http = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) CONNECTED_WITHIN.toMillis())
                .setKeepAlive(false)
                .setMaxRedirects(0));
    }

    /** The HTTP status; fails if none came. Blocks for the name look-up: never call on an event loop. */
    Uni<Integer> status(Destination to, Map<String, String> headers, byte[] body, boolean local) {
        try {
            return to.address(local)
                    .map(address -> sent(to, address, headers, body))
                    .orElseGet(() -> Uni.createFrom().item(REFUSED));
        } catch (UnknownHostException unknown) {
            return Uni.createFrom().item(REFUSED);
        }
    }

    private Uni<Integer> sent(Destination to, InetAddress address, Map<String, String> headers, byte[] body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(to.uri().toString())
                .setServer(SocketAddress.inetSocketAddress(to.port(), address.getHostAddress()))
                .setFollowRedirects(false)
                .setTimeout(patience.toMillis())
                .putHeader("Content-Type", "application/json");
        headers.forEach(options::putHeader);
        return Uni.createFrom().completionStage(() -> http.request(options)
                // The answer is listened to before the request leaves: a short one may have ended before this thread
                // goes on.
                .compose(request -> request.send(Buffer.buffer(body)).compose(WebhookCall::ended))
                .timeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                .toCompletionStage());
    }

    /** The status. An answer that does not end in time is cut, and its status counts. */
    private static Future<Integer> ended(HttpClientResponse response) {
        response.handler(ignored -> {});
        response.exceptionHandler(cut -> {});
        return response.end()
                .timeout(ENDED_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .onFailure(late -> response.request().reset())
                .otherwiseEmpty()
                .map(done -> response.statusCode());
    }
}
