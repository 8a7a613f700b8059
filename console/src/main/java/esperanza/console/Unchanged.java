package esperanza.console;

import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Says 304 in place of an answer that the page has already. A page asks again and again for what is on the screen, because
 * a reader may be shut out of a case at any time; an answer that says the same costs a few bytes. An answer with a version
 * of its own is left alone: the page names that version in its next command.
 */
final class Unchanged {

    private static final int OF_A_TAG = 16;

    private Unchanged() {}

    /** Marks the answer with the tag of its bytes. True if the page has the same. */
    static boolean isSame(HttpServerRequest asked, HttpServerResponse answer, Buffer bytes) {
        if (!isCompared(asked, answer)) {
            return false;
        }
        String tag = tag(bytes);
        answer.putHeader(HttpHeaders.ETAG, tag);
        return tag.equals(asked.getHeader(HttpHeaders.IF_NONE_MATCH));
    }

    static boolean isJson(MultiMap headers) {
        return Optional.ofNullable(headers.get(HttpHeaders.CONTENT_TYPE))
                .filter(type -> type.startsWith("application/json"))
                .isPresent();
    }

    private static boolean isCompared(HttpServerRequest asked, HttpServerResponse answer) {
        return asked.method().equals(HttpMethod.GET)
                && answer.getStatusCode() == 200
                && isJson(answer.headers())
                && !answer.headers().contains(HttpHeaders.ETAG);
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
