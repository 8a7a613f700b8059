package esperanza.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands in for a service, which is built after this module: ready after a moment, and prints its settings. */
final class StubService {

    private StubService() {}

    public static void main(String[] arguments) throws IOException {
        var begin = System.nanoTime();
        var port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        var management = HttpServer.create(
                new InetSocketAddress("127.0.0.1", Integer.parseInt(System.getenv("QUARKUS_MANAGEMENT_PORT"))), 0);
        management.createContext("/q/health/ready", exchange -> {
            var health = ("{\"place\": \"" + System.getenv("ESPERANZA_PLACE") + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(System.nanoTime() - begin > 500_000_000L ? 200 : 503, health.length);
            exchange.getResponseBody().write(health);
            exchange.close();
        });
        management.start();
        var server = HttpServer.create(new InetSocketAddress(System.getenv("QUARKUS_HTTP_HOST"), port), 0);
        server.createContext("/settings", exchange -> {
            var settings = new StringBuilder();
            System.getenv().forEach((name, value) -> settings.append(name + "=" + value + "\n"));
            var bytes = settings.toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
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
