package esperanza.investigation.pattern.rest;

import esperanza.runtime.rest.Problem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers in XML that the scripts of every page may read. */
final class OpenXml {

    private static final int GONE = 410;

    private OpenXml() {}

    static Response answer(String document, String type) {
        return Response.ok(document, type + ";charset=utf-8")
                .header("Access-Control-Allow-Origin", "*")
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .build();
    }

    static Response gone() {
        return Response.status(GONE)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Problem.of(GONE, "warning-does-not-hold", "No warning with this message holds now"))
                .build();
    }
}
