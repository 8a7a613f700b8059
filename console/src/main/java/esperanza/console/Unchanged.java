package esperanza.console;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * Says 304 in place of an answer that the page has already. A page asks again and again for what is on the screen, because
 * a reader may be shut out of a case at any time; an answer that says the same costs a few bytes. An answer with a version
 * of its own is left alone: the page names that version in its next command.
 */
final class Unchanged {

    /** A longer answer passes as it comes. */
    private static final int LONGEST = 1 << 20;

    private static final int OF_A_TAG = 16;

    private Unchanged() {}

    /** Marks the answer, and empties it if the page has the same. */
    static Future<Void> look(ProxyContext context) {
        HttpServerRequest asked = context.request().proxiedRequest();
        ProxyResponse answer = context.response();
        if (!isCompared(asked, answer)) {
            return Future.succeededFuture();
        }
        return whole(answer.getBody().stream())
                .onSuccess(bytes -> compare(asked, answer, bytes))
                .onFailure(_ -> asked.response().reset())
                .mapEmpty();
    }

    static boolean isJson(MultiMap headers) {
        return Optional.ofNullable(headers.get(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }

    private static boolean isCompared(HttpServerRequest asked, ProxyResponse answer) {
        long length = answer.getBody().length();
        return asked.method().equals(HttpMethod.GET)
                && answer.getStatusCode() == 200
                && isJson(answer.headers())
                && !answer.headers().contains(HttpHeaders.ETAG)
                && length >= 0
                && length <= LONGEST;
    }

    private static Future<Buffer> whole(ReadStream<Buffer> stream) {
        Future<Buffer> bytes = stream.collect(Collector.of(Buffer::buffer, Buffer::appendBuffer, Buffer::appendBuffer));
        stream.resume();
        return bytes;
    }

    private static void compare(HttpServerRequest asked, ProxyResponse answer, Buffer bytes) {
        String tag = tag(bytes);
        answer.headers().set(HttpHeaders.ETAG, tag);
        if (tag.equals(asked.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            answer.headers().remove(HttpHeaders.CONTENT_LENGTH);
            answer.setStatusCode(304).setStatusMessage("Not Modified").setBody(null);
        } else {
            answer.setBody(Body.body(bytes));
        }
    }

    /** A weak tag: the versions of the services are strong ones. */
    private static String tag(Buffer bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.getBytes());
            return "W/\"" + HexFormat.of().formatHex(digest, 0, OF_A_TAG) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("each Java has SHA-256", e);
        }
    }
}
