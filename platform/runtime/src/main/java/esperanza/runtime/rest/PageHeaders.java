package esperanza.runtime.rest;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Headers of every public page: the browser keeps nothing, sends no referrer, runs no script and shows the page in no frame.
 */
public final class PageHeaders {

    public static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy",
                    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

    private static final String POLICY = "Content-Security-Policy";

    private PageHeaders() {}

    /** The same of a page with forms that other services take. */
    public static Map<String, String> handingOverTo(List<URI> services) {
        String origins = services.stream()
                .map(service -> " " + service.getScheme() + "://" + service.getRawAuthority())
                .distinct()
                .collect(Collectors.joining());
        Map<String, String> headers = new HashMap<>(ALL);
        headers.computeIfPresent(
                POLICY, (_, policy) -> policy.replace("form-action 'self'", "form-action 'self'" + origins));
        return Map.copyOf(headers);
    }
}
