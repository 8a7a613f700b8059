package esperanza.runtime.rest;

import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What an answer says unless its operation says otherwise: nobody keeps it, guesses its type, or runs anything in it. */
public class AnswerHeaders {

    public static final Map<String, String> ALL = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options", "nosniff");

    @ServerResponseFilter
    void add(ContainerResponseContext response) {
        ALL.forEach((name, value) -> response.getHeaders().putIfAbsent(name, List.of(value)));
    }
}
