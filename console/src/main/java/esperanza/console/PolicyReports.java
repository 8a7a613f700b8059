package esperanza.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import io.vertx.ext.web.handler.TimeoutHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Takes what a browser reports about the content policy. Only the violated rule is logged: the rest could tell of a case.
 * Nobody has to sign in for it, so a report is small and comes soon, or its connection is closed, and one line a minute is
 * logged at most.
 */
@ApplicationScoped
class PolicyReports {

    static final int LONGEST = 16 * 1024;
    private static final int TOO_LATE = 408;
    private static final long SLOWEST = Duration.ofSeconds(5).toMillis();
    private static final long QUIET = Duration.ofMinutes(1).toNanos();
    private static final Logger LOG = Logger.getLogger(PolicyReports.class);

    private final AtomicLong toldAt = new AtomicLong(System.nanoTime() - QUIET);

    void install(Router router, String path) {
        router.post(path)
                .handler(TimeoutHandler.create(SLOWEST, TOO_LATE))
                .handler(BodyHandler.create(false).setBodyLimit(LONGEST))
                .handler(this::take)
                .failureHandler(PolicyReports::refuse);
    }

    private void take(RoutingContext ask) {
        long now = System.nanoTime();
        long before = toldAt.get();
        if (now - before >= QUIET && toldAt.compareAndSet(before, now)) {
            LOG.warnf("content policy violated: %s", rule(ask.body().buffer()).orElse("?"));
        }
        ask.response().setStatusCode(204).end();
    }

    private static void refuse(RoutingContext ask) {
        ask.response().setStatusCode(ask.statusCode()).end().onComplete(told -> closeIfSilent(ask));
    }

    /** The rest of a report that did not come in time may never come. */
    private static void closeIfSilent(RoutingContext ask) {
        if (ask.statusCode() == TOO_LATE) {
            ask.request().connection().close();
        }
    }

    private static Optional<String> rule(Buffer body) {
        try {
            return Optional.ofNullable(new JsonObject(body).getJsonObject("csp-report"))
                    .map(report -> report.getString("effective-directive", "?"))
                    .filter(rule -> rule.matches("[a-z-]{1,40}"));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
