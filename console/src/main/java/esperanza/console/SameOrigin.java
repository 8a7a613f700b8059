package esperanza.console;

import io.vertx.ext.web.RoutingContext;

/** Refuses what another site made the browser send: such a request cannot carry our header, and says where it comes from. */
final class SameOrigin {

    private SameOrigin() {}

    static void required(RoutingContext ask) {
        String site = ask.request().getHeader("Sec-Fetch-Site");
        boolean ours = site == null || "same-origin".equals(site);
        if (ours && "JavaScript".equals(ask.request().getHeader("X-Requested-With"))) {
            ask.next();
        } else {
            ask.response().setStatusCode(403).end();
        }
    }
}
