package esperanza.console;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes what a browser reports about the content policy. Only the violated rule is logged: the rest could tell of a case. */
@ApplicationScoped
class PolicyReports {

    private static final Logger LOG = Logger.getLogger(PolicyReports.class);
    private static final int LONGEST = 16 * 1024;

    void take(RoutingContext ask) {
        ask.request().body().onComplete(body -> {
            if (body.succeeded()) {
                LOG.warnf("content policy violated: %s", rule(body.result()).orElse("?"));
            }
            ask.response().setStatusCode(204).end();
        });
    }

    private static Optional<String> rule(Buffer body) {
        if (body.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(new JsonObject(body).getJsonObject("csp-report"))
                    .map(report -> report.getString("effective-directive", "?"))
                    .filter(rule -> rule.matches("[a-z-]{1,40}"));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
