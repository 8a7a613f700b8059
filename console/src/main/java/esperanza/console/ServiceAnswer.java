package esperanza.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import java.util.OptionalLong;

/**
 * Passes the answer of a service on to the browser. A short answer is taken whole before its first byte goes on; anything
 * else passes as it comes, so that a stream is live.
 *
 * <p>A browser may go away at any time, and connections to a service are shared. So an answer that ends is read to its end
 * also for a browser that has gone, and only a stream is broken off. A reset of an answer whose last byte has arrived would
 * close its connection after another call was given it, and that person would be told 502: for this reason the console
 * passes answers on by itself, and not by vertx-http-proxy (4.5.27).
 */
final class ServiceAnswer {

    private static final List<String> HEADERS = List.of(
            "Accept-Ranges",
            "Content-Disposition",
            "Content-Length",
            "Content-Range",
            "Content-Security-Policy",
            "Content-Type",
            "ETag",
            "Esperanza-Position",
            "Location",
            "RateLimit",
            "Retry-After",
            "Tus-Resumable",
            "Upload-Expires",
            "Upload-Length",
            "Upload-Offset");

    /** A longer answer passes as it comes. */
    private static final int LONGEST = 1 << 20;

    private ServiceAnswer() {}

    static void pass(HttpClientResponse answer, HttpServerRequest asked) {
        HttpServerResponse browser = asked.response().setStatusCode(answer.statusCode());
        ServiceProxy.copy(HEADERS, answer.headers(), browser.headers());
        OptionalLong length = length(answer);
        if (length.isPresent() && length.getAsLong() <= LONGEST) {
            answer.body().onSuccess(bytes -> end(asked, bytes)).onFailure(_ -> broken(browser));
        } else {
            browser.setChunked(length.isEmpty());
            browser.exceptionHandler(_ -> leave(answer));
            answer.pipe().endOnFailure(false).to(browser).onFailure(_ -> {
                leave(answer);
                broken(browser);
            });
        }
    }

    private static OptionalLong length(HttpClientResponse answer) {
        if (answer.statusCode() == 204) {
            return OptionalLong.of(0);
        }
        String length = answer.getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(length));
    }

    private static void end(HttpServerRequest asked, Buffer bytes) {
        HttpServerResponse browser = asked.response();
        if (browser.closed()) {
            return;
        }
        if (Unchanged.isSame(asked, browser, bytes)) {
            browser.headers().remove(HttpHeaders.CONTENT_LENGTH);
            browser.setStatusCode(304).end();
        } else {
            browser.end(bytes);
        }
    }

    private static void leave(HttpClientResponse answer) {
        if (isStream(answer)) {
            answer.request().reset();
        } else if (!answer.end().isComplete()) {
            answer.handler(_ -> {});
            answer.resume();
        }
    }

    private static boolean isStream(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        return type != null && type.startsWith("text/event-stream");
    }

    /** The answer stops in its middle: the browser sees that from a connection that closes before the end. */
    private static void broken(HttpServerResponse browser) {
        if (!browser.closed()) {
            browser.reset();
        }
    }
}
