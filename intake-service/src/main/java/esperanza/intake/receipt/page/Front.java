package esperanza.intake.receipt.page;

import esperanza.runtime.rest.PageHeaders;
import esperanza.runtime.rest.Problem;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;

/** The root of the service, which is no operation: it leads a browser to the first page, and a program to nothing. */
@Singleton
class Front {

    private static final String FIRST_PAGE = "/v1/public/es";

    void open(@Observes Router router) {
        router.get("/").handler(Front::lead);
    }

    private static void lead(RoutingContext asked) {
        PageHeaders.ALL.forEach((name, value) -> asked.response().putHeader(name, value));
        String accepted = asked.request().getHeader("Accept");
        if (accepted != null && accepted.contains("text/html")) {
            asked.response()
                    .setStatusCode(303)
                    .putHeader("Location", FIRST_PAGE)
                    .end();
        } else {
            Problem nothing = Problem.of(404, "not-found", "There is nothing here for you");
            asked.response()
                    .setStatusCode(404)
                    .putHeader("Content-Type", Problem.MEDIA_TYPE)
                    .end(new JsonObject(Map.of(
                                    "type", nothing.type(), "title", nothing.title(), "status", nothing.status()))
                            .encode());
        }
    }
}
