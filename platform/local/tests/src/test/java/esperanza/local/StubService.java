package esperanza.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * Stands in for a service, which is built after this module: ready after a moment, prints its settings, knows who called
 * it, and opens every rota.
 */
final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        var begin = System.nanoTime();
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var management = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"))), 0);
        management.createContext("/q/health/ready", exchange -> {
            var ready = System.nanoTime() - begin > 500_000_000L;
            answer(exchange, ready ? 200 : 503, "{\"place\": \"" + System.getenv("ESPERANZA_PLACE") + "\"}");
        });
        management.start();
        var server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/settings", exchange -> {
            var settings = new StringBuilder();
            System.getenv().forEach((name, value) -> settings.append(name + "=" + value + "\n"));
            answer(exchange, 200, settings.toString());
        });
        var callers = ConcurrentHashMap.<String>newKeySet();
        server.createContext("/v1/staff", exchange -> {
            callers.add(subject(exchange.getRequestHeaders().getFirst("Authorization")));
            answer(exchange, 200, callers.toString());
        });
        server.createContext("/v1/rotas", exchange -> answer(exchange, 201, "{}"));
        server.start();
    }

    private static String subject(String bearer) {
        var claims = new String(Base64.getUrlDecoder().decode(bearer.split("\\.")[1]), StandardCharsets.UTF_8);
        return "{\"person\": \"" + claims.replaceFirst("(?s).*\"sub\":\"([^\"]+)\".*", "$1") + "\"}";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Puts a {@code quarkus-run.jar} that starts this class into the folder. */
    static void install(Path folder) throws IOException {
        install(folder, StubService.class);
    }

    /** The same with another main class, which must not need a second class. */
    static void install(Path folder, Class<?> main) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, main.getName());
        var name = main.getName().replace('.', '/') + ".class";
        Files.createDirectories(folder);
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest);
                var bytes = StubService.class.getClassLoader().getResourceAsStream(name)) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }

    /** A repository that holds the realm, four services and a console that are copies of this stub. */
    static Repository repository(Path root) throws IOException {
        var repository = new Repository(root);
        Files.createDirectories(repository.realm().getParent());
        Files.copy(Repository.here().realm(), repository.realm());
        for (var service : Platform.SERVICES) {
            install(repository.application(service));
        }
        install(repository.application(Platform.CONSOLE));
        return repository;
    }
}
