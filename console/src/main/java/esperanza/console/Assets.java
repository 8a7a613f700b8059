package esperanza.console;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/**
 * Scripts and style sheets go to a browser that reads Brotli as the build has compressed them: a sixth smaller than what
 * the server makes of them for every other browser.
 */
final class Assets {

    private static final String BROTLI = "br";
    private static final String COMPRESSED = "." + BROTLI;
    private static final Map<String, String> TYPES =
            Map.of(".js", "text/javascript;charset=UTF-8", ".css", "text/css;charset=UTF-8");

    private Assets() {}

    /** Rerouting forgets what is to be said of the answer, so the compressed file says it when it is asked for. */
    static void smallest(RoutingContext ask) {
        String path = ask.normalizedPath();
        String ending = path.substring(Math.max(path.lastIndexOf('.'), 0));
        if (ending.equals(COMPRESSED)) {
            ask.addHeadersEndHandler(_ -> name(path, ask.response()));
            ask.next();
        } else if (TYPES.containsKey(ending) && readsBrotli(ask)) {
            ask.reroute(path + COMPRESSED);
        } else {
            ask.next();
        }
    }

    private static boolean readsBrotli(RoutingContext ask) {
        return ask.parsedHeaders().acceptEncoding().stream()
                .filter(encoding -> encoding.value().equals(BROTLI))
                .anyMatch(encoding -> encoding.weight() > 0);
    }

    /** The answer that an asset is not there is compressed by nobody. */
    private static void name(String path, HttpServerResponse answer) {
        String original = path.substring(0, path.length() - COMPRESSED.length());
        String type = TYPES.get(original.substring(Math.max(original.lastIndexOf('.'), 0)));
        if (answer.getStatusCode() < 300 && type != null) {
            answer.putHeader(HttpHeaders.CONTENT_ENCODING, BROTLI);
            answer.putHeader(HttpHeaders.CONTENT_TYPE, type);
        }
    }
}
