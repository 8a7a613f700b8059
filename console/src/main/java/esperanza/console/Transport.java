package esperanza.console;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Where cookies travel by TLS only, a browser that was here once comes by TLS only for a year. */
@ApplicationScoped
class Transport {

    static final String ONLY_TLS = "max-age=31536000";

    /** Before the question who asks, whose answers carry it, too. */
    private static final int FIRST = 1_000;

    private final Settings settings;

    Transport(Settings settings) {
        this.settings = settings;
    }

    void install(@Observes Filters filters) {
        if (settings.tls()) {
            filters.register(Transport::mark, FIRST);
        }
    }

    static void mark(RoutingContext ask) {
        ask.response().putHeader("Strict-Transport-Security", ONLY_TLS);
        ask.next();
    }
}
