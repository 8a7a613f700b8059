package esperanza.console;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The addresses of the console. Quarkus asks for a login before any of them, except assets and what the browser reports. */
@ApplicationScoped
class Routes {

    private final Session session;
    private final ServiceProxy services;
    private final PolicyReports reports;

    Routes(Session session, ServiceProxy services, PolicyReports reports) {
        this.session = session;
        this.services = services;
        this.reports = reports;
    }

    void install(@Observes Router router) {
        services.services().forEach(service -> router.route("/api/" + service + "/v1/*")
                .handler(SameOrigin::required)
                .handler(session::required)
                .handler(ask -> services.pass(service, ask)));
        router.get("/session")
                .handler(SameOrigin::required)
                .handler(session::required)
                .handler(session::tell);
        router.get("/session/drafts")
                .handler(SameOrigin::required)
                .handler(session::required)
                .handler(session::tellDraftKeys);
        router.post("/session/presence")
                .handler(SameOrigin::required)
                .handler(session::required)
                .handler(session::seen);
        reports.install(router, "/csp");
        router.get("/assets/*").handler(Assets::smallest);
        router.route(HttpMethod.GET, "/*").handler(this::page);
    }

    /** Each place of the console is the same page. A person who comes back too late proves again who they are. */
    private void page(RoutingContext ask) {
        String path = ask.normalizedPath();
        if (!isPlace(path)) {
            ask.next();
        } else if (session.isOver(ask)) {
            ask.redirect("/session/logout");
        } else if (path.equals("/")) {
            session.touch(ask);
            ask.next();
        } else {
            ask.reroute("/");
        }
    }

    private static boolean isPlace(String path) {
        return !path.contains(".") && !path.matches("/(api|assets|session|csp|q)(/.*)?");
    }
}
