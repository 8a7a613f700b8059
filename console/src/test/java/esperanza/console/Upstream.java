package esperanza.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Stands in for a service: it remembers what reached it, has one list, and one stream that says one word and then waits.
 */
final class Upstream {

    /** What reached the service. */
    record Reached(String method, String uri, Map<String, String> headers, int length) {}

    static final BlockingQueue<Reached> REACHED = new LinkedBlockingQueue<>();

    /** Counts down when the reader of the stream has gone. */
    static final CountDownLatch LEFT = new CountDownLatch(1);

    /** The slow answer comes when this has counted down. */
    static final CountDownLatch SLOW = new CountDownLatch(1);

    /** A list without a version. */
    static final String LIST = "{\"items\": [" + "1, ".repeat(1_000) + "1]}";

    private final HttpServer server;

    Upstream() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/streams/reports", Upstream::stream);
        server.createContext("/v1/deadlines", Upstream::list);
        server.createContext("/v1/slow", Upstream::slow);
        server.createContext("/", Upstream::answer);
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        var length = exchange.getRequestBody().readAllBytes().length;
        REACHED.add(new Reached(
                exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, length));
        var body = "{\"said\": true}".getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.getResponseHeaders().set("Cache-Control", "max-age=3600");
        exchange.getResponseHeaders().set("Set-Cookie", "upstream=1");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void list(HttpExchange exchange) throws IOException {
        var body = LIST.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json;charset=UTF-8");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void slow(HttpExchange exchange) throws IOException {
        try {
            SLOW.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        list(exchange);
    }

    private static void stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            while (true) {
                out.write(": alive\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                Thread.onSpinWait();
                Thread.sleep(50);
            }
        } catch (IOException gone) {
            LEFT.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
