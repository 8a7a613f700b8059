package esperanza.console;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Sends a request on to a service, with the person's token. Bytes pass as they come, so that a stream is live; only JSON
 * that was asked for by GET is compared with what the page has. Of the headers only the known ones pass, and no cookie.
 */
@ApplicationScoped
class ServiceProxy {

    private static final Set<String> ASKED = listed(
            "Accept",
            "Authorization",
            "Content-Length",
            "Content-Type",
            "Host",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Transfer-Encoding");

    private static final Set<String> ANSWERED = listed(
            "Content-Disposition",
            "Content-Length",
            "Content-Type",
            "ETag",
            "Esperanza-Position",
            "RateLimit",
            "Retry-After",
            "Transfer-Encoding");

    /** Each open stream holds a connection. */
    private static final int CONNECTIONS = 4_000;

    /** Calls of one person at a time: some tabs at some devices, each with a few streams. */
    static final int OF_A_PERSON = 64;

    /** Longer than the pause between two comments of a stream. */
    private static final int SILENT_SECONDS = 40;

    /**
     * A connection that waits in the pool is given up long before it counts as silent. Otherwise a request could be written
     * to it in the instant in which it is closed, and the person would be told 502.
     */
    private static final int POOLED_SECONDS = SILENT_SECONDS / 2;

    private final Map<String, HttpProxy> proxies;
    private final Underway underway = new Underway(OF_A_PERSON);

    ServiceProxy(Vertx vertx, Settings settings) {
        HttpClient client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(POOLED_SECONDS)
                .setReadIdleTimeout(SILENT_SECONDS));
        this.proxies = settings.services().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> to(client, each.getKey(), each.getValue())));
    }

    Set<String> services() {
        return proxies.keySet();
    }

    /**
     * A path that is written in another way than it is routed could leave the interface of the service: 404. A person who
     * has too many calls open gets 429.
     */
    void pass(String service, RoutingContext ask) {
        if (!ask.normalizedPath().equals(ask.request().path())) {
            ask.response().setStatusCode(404).end();
            return;
        }
        Person person = Person.of(ask);
        if (!underway.begin(person.subject())) {
            ask.response().setStatusCode(429).end();
            return;
        }
        ask.addEndHandler(_ -> underway.end(person.subject()));
        ask.addHeadersEndHandler(_ -> compressed(ask));
        ask.request().headers().set(HttpHeaders.AUTHORIZATION, "Bearer " + person.token());
        proxies.get(service).handle(ask.request());
    }

    /**
     * Lets JSON that was asked for by GET be compressed. Quarkus names an encoding for every other answer, which forbids it:
     * a stream would be gathered, and the answer to an act may hold sealed words. The length of a compressed answer
     * tells of what is in it only to an attacker who puts words beside it and makes the browser ask. Another site cannot
     * ask ({@link SameOrigin}). An answer to GET holds codes, ids, instants and names of staff, and no secret of the session.
     */
    private static void compressed(RoutingContext ask) {
        MultiMap headers = ask.response().headers();
        if (ask.request().method().equals(HttpMethod.GET) && Unchanged.isJson(headers)) {
            headers.remove(HttpHeaders.CONTENT_ENCODING);
        }
    }

    private static HttpProxy to(HttpClient client, String name, URI service) {
        return HttpProxy.reverseProxy(client)
                .origin(service.getPort(), service.getHost())
                .addInterceptor(new Passage("/api/" + name));
    }

    private static Set<String> listed(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }

    private record Passage(String prefix) implements ProxyInterceptor {

        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            context.request().setURI(context.request().getURI().substring(prefix.length()));
            keep(ASKED, context.request().headers());
            return context.sendRequest();
        }

        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            keep(ANSWERED, context.response().headers());
            return Unchanged.look(context).compose(_ -> context.sendResponse());
        }

        private static void keep(Set<String> listed, MultiMap headers) {
            List.copyOf(headers.names()).stream()
                    .filter(name -> !listed.contains(name))
                    .forEach(headers::remove);
        }
    }
}
