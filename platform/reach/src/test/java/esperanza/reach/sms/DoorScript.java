package esperanza.reach.sms;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A service that notes what Kannel tells it. */
final class DoorScript implements AutoCloseable {

    private final HttpServer server;
    private final List<String> told = new CopyOnWriteArrayList<>();

    DoorScript(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::note);
        server.start();
    }

    /** Each as a line: path, header of the login, number, words. */
    List<String> told() {
        return List.copyOf(told);
    }

    private void note(HttpExchange asked) throws IOException {
        String words = new String(asked.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String number = String.valueOf(asked.getRequestHeaders().getFirst("X-Kannel-From"));
        String login = asked.getRequestHeaders().getFirst("Authorization");
        told.add(String.join(" ", asked.getRequestURI().getPath(), login, number, words)
                .strip());
        asked.sendResponseHeaders(200, -1);
        asked.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
