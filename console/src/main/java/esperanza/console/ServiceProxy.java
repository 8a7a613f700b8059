package esperanza.console;

import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sends a request on to a service, with the person's token. Of the headers only the known ones pass, and no cookie. 502
 * says that the service gave no answer.
 */
@ApplicationScoped
class ServiceProxy {

    private static final List<String> ASKED = List.of(
            "Accept",
            "Authorization",
            "Content-Length",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "Range",
            "Tus-Resumable",
            "Upload-Checksum",
            "Upload-Length",
            "Upload-Metadata",
            "Upload-Offset");

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

    /** Files that are sent at the same time. */
    private static final int FILES = 200;

    /** The service says nothing until a piece of a file is whole; its own limit ends a line without a byte before. */
    private static final int SILENT_FILE_SECONDS = 90;

    private final HttpClient client;
    private final HttpClient ofFiles;
    private final Map<String, URI> services;
    private final Underway underway = new Underway(OF_A_PERSON);

    ServiceProxy(Vertx vertx, Settings settings) {
        this.client = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(POOLED_SECONDS)
                .setReadIdleTimeout(SILENT_SECONDS));
        this.ofFiles = vertx.createHttpClient(new HttpClientOptions()
                .setMaxPoolSize(FILES)
                .setConnectTimeout(2_000)
                .setKeepAliveTimeout(POOLED_SECONDS)
                .setIdleTimeout(SILENT_FILE_SECONDS));
        this.services = Map.copyOf(settings.services());
    }

    Set<String> services() {
        return services.keySet();
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
        send(services.get(service), ask.request(), ask.request().uri().substring(("/api/" + service).length()));
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

    private void send(URI service, HttpServerRequest asked, String path) {
        HttpClient by = asked.method().equals(HttpMethod.PATCH) ? ofFiles : client;
        by.request(asked.method(), service.getPort(), service.getHost(), path)
                .compose(call -> {
                    copy(ASKED, asked.headers(), call.headers());
                    return hasBody(asked) ? call.send(asked) : call.send();
                })
                .onSuccess(answer -> ServiceAnswer.pass(answer, asked))
                .onFailure(_ -> unanswered(asked.response()));
        if (!hasBody(asked)) {
            asked.resume();
        }
    }

    private static boolean hasBody(HttpServerRequest asked) {
        return asked.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || asked.headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private static void unanswered(HttpServerResponse browser) {
        if (!browser.ended() && !browser.closed()) {
            browser.setStatusCode(502).end();
        }
    }

    static void copy(List<String> listed, MultiMap from, MultiMap to) {
        listed.stream().filter(from::contains).forEach(name -> to.set(name, from.getAll(name)));
    }
}
