package esperanza.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Refuses what another site made the browser send: such a request cannot carry our header, and says where it comes from. */
final class SameOrigin {

    /** A picture, a sound or a download of a file that was opened: our page asks for it without a script. */
    private static final Pattern SHOWN = Pattern.compile("/api/[a-z]+/v1/.+/viewings/[^/]+/[^/]+");

    private SameOrigin() {}

    static void required(RoutingContext ask) {
        String site = ask.request().getHeader("Sec-Fetch-Site");
        boolean ours = site == null || "same-origin".equals(site);
        boolean byScript = ours && "JavaScript".equals(ask.request().getHeader("X-Requested-With"));
        if (byScript || "same-origin".equals(site) && isShown(ask)) {
            ask.next();
        } else {
            ask.response().setStatusCode(403).end();
        }
    }

    private static boolean isShown(RoutingContext ask) {
        return ask.request().method().equals(HttpMethod.GET)
                && SHOWN.matcher(ask.normalizedPath()).matches();
    }
}
