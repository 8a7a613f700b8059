package esperanza.runtime.security;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;

/**
 * A body has at most 256 KiB, whether it says so or not: one that announces more is refused at once, one that announces
 * nothing is collected up to the limit. Whoever is refused can read why: what they still send is thrown away for some seconds
 * before the connection is closed. Over HTTP/2 a body that announces nothing is limited where it is read, without a word.
 */
final class BodyLimit implements Handler<RoutingContext> {

    private static final int LARGEST = 256 * 1024;
    private static final long PATIENCE_MILLIS = 5_000;

    private final Handler<RoutingContext> refusal;

    BodyLimit(Handler<RoutingContext> refusal) {
        this.refusal = refusal;
    }

    @Override
    public void handle(RoutingContext request) {
        HttpServerRequest http = request.request();
        String length = http.getHeader("content-length");
        if (length != null && (length.length() > 18 || Long.parseLong(length) > LARGEST)) {
            refuse(request);
        } else if (length == null && http.getHeader("transfer-encoding") != null) {
            collect(request);
        } else {
            request.next();
        }
    }

    private void collect(RoutingContext request) {
        Buffer body = Buffer.buffer();
        request.request()
                .handler(part -> {
                    if (body.length() + part.length() > LARGEST) {
                        refuse(request);
                    } else {
                        body.appendBuffer(part);
                    }
                })
                .endHandler(end -> {
                    ((RoutingContextInternal) request).setBody(body);
                    request.next();
                })
                .resume();
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
