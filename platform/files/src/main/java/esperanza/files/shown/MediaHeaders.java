package esperanza.files.shown;

import esperanza.files.workshop.Preview;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headers of what a viewing shows: kept nowhere, run nowhere, and embedded by no other site. */
public final class MediaHeaders {

    private static final Map<String, List<String>> ALL = Map.of(
            "Cache-Control", List.of("no-store"),
            "X-Content-Type-Options", List.of("nosniff"),
            "Content-Security-Policy", List.of("sandbox; default-src 'none'"),
            "Cross-Origin-Resource-Policy", List.of("same-origin"));

    private MediaHeaders() {}

    /** The answer that shows a page. */
    public static Response page(Preview page) {
        return page(Response.ok(page.bytes()), page);
    }

    /** The answer that shows a page, or a part of it. */
    public static Response page(Response.ResponseBuilder answer, Preview page) {
        ALL.forEach((name, values) -> answer.header(name, values.getFirst()));
        return answer.header("Content-Type", page.mediaType()).build();
    }

    /** @param name of what it is: the name that the sender gave the file stays out of the folder of downloads */
    public static Map<String, List<String>> attachment(String name) {
        Map<String, List<String>> headers = new HashMap<>(ALL);
        headers.put("Content-Disposition", List.of("attachment; filename=\"" + name + '"'));
        return headers;
    }
}
