package esperanza.runtime.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import org.eclipse.microprofile.config.ConfigProvider;

/** A request to the service under test. Each method adds to the same request, and the HTTP method sends it. */
public final class Request {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
    private final StringJoiner form = new StringJoiner("&");
    private final StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    private BodyPublisher body = BodyPublishers.noBody();

    private Request() {}

    public static Request given() {
        return new Request();
    }

    /** The address of this path at the service under test. */
    public static URI address(String path) {
        return URI.create("http://127.0.0.1:" + port() + path);
    }

    public static int port() {
        return ConfigProvider.getConfig().getValue("quarkus.http.test-port", Integer.class);
    }

    /** Whose request this is. */
    public Request token(String token) {
        return header("Authorization", "Bearer " + token);
    }

    public Request header(String name, String value) {
        request.header(name, value);
        return this;
    }

    public Request contentType(String type) {
        request.setHeader("Content-Type", type);
        return this;
    }

    public Request body(String text) {
        body = BodyPublishers.ofString(text);
        return this;
    }

    public Request body(byte[] bytes) {
        body = BodyPublishers.ofByteArray(bytes);
        return this;
    }

    /** The fields as JSON. */
    public Request body(Map<String, String> fields) {
        return body(Json.of(fields).toString());
    }

    public Request queryParam(String name, String value) {
        query.add(encoded(name, value));
        return this;
    }

    /** Adds a field to the form that is the body. */
    public Request formParam(String name, String value) {
        form.add(encoded(name, value));
        body = BodyPublishers.ofString(form.toString());
        return contentType("application/x-www-form-urlencoded; charset=utf-8");
    }

    public Request formParams(Map<String, String> fields) {
        fields.forEach(this::formParam);
        return this;
    }

    public Answer get(String path) {
        return get(address(path + query));
    }

    public Answer get(URI address) {
        return send("GET", address);
    }

    public Answer post(String path) {
        return post(address(path));
    }

    public Answer post(URI address) {
        return send("POST", address);
    }

    public Answer delete(String path) {
        return send("DELETE", address(path));
    }

    private Answer send(String method, URI address) {
        try {
            return new Answer(
                    HTTP.send(request.uri(address).method(method, body).build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }
}
