package esperanza.runtime.security;

import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.function.Predicate;

/**
 * Refuses a body that announces more than the service takes, before it is read. The rest of the body is discarded for up
 * to 5 s before the connection is closed, so that the sender can read the answer. A body without an announced length is
 * limited by Quarkus while it is read: a bare 413, or the connection is closed.
 */
final class BodyLimit implements Handler<RoutingContext> {

    private static final long PATIENCE_MILLIS = 5_000;

    private final long largest;
    private final Predicate<RoutingContext> streamed;
    private final Handler<RoutingContext> refusal;

    /** @param streamed requests whose bodies are limited by their own route */
    BodyLimit(long largest, Predicate<RoutingContext> streamed, Handler<RoutingContext> refusal) {
        this.largest = largest;
        this.streamed = streamed;
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext request) {
        String length = request.request().getHeader("content-length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > largest) && !streamed.test(request)) {
            refuse(request);
        } else {
            request.next();
        }
    }

    private void refuse(RoutingContext request) {
        HttpServerRequest http = request.request();
        long closing = request.vertx()
                .setTimer(PATIENCE_MILLIS, late -> http.connection().close());
        http.handler(thrownAway -> {}).exceptionHandler(left -> {}).endHandler(end -> request.vertx()
                .cancelTimer(closing));
        refusal.handle(request);
        http.resume();
    }
}
