package esperanza.console;

import io.quarkus.oidc.JavaScriptRequestChecker;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Anything but a navigation was sent by the page, and is answered 499 instead of being led to the login. */
@ApplicationScoped
class ByScript implements JavaScriptRequestChecker {

    @Override
    public boolean isJavaScriptRequest(RoutingContext ask) {
        return !isNavigation(ask);
    }

    static boolean isNavigation(RoutingContext ask) {
        return "navigate".equals(ask.request().getHeader("Sec-Fetch-Mode"));
    }
}
