package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One Keycloak for all test JVMs of a run, in the folder of the run. The first JVM that asks starts it, and
 * {@code deploy/test}, which made the folder, ends it. A test that ends or freezes a Keycloak has one of its own.
 */
final class SharedKeycloak implements Keycloak {

    private static final Map<Path, SharedKeycloak> KNOWN = new ConcurrentHashMap<>();

    private final KeycloakServer server;

    private SharedKeycloak(KeycloakServer server) {
        this.server = server;
    }

    /** @return the Keycloak of that run, started */
    static Keycloak of(Path run, Path realm) {
        return KNOWN.computeIfAbsent(run, folder -> new SharedKeycloak(started(folder, realm)));
    }

    /** Class loaders of one JVM are kept apart by an interned string, the JVMs of a run by a lock on a file. */
    private static KeycloakServer started(Path run, Path realm) {
        synchronized (("esperanza.local.run." + run).intern()) {
            try (var channel = FileChannel.open(
                            run.resolve("keycloak.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var alone = channel.lock()) {
                if (!alone.isValid()) {
                    throw new PartFailure("The folder of the run can't be locked: " + run);
                }
                var server = new KeycloakServer(place(run), realm);
                server.start();
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Place place(Path run) throws IOException {
        var chosen = run.resolve("keycloak.port");
        if (!Files.exists(chosen)) {
            Files.writeString(chosen, Integer.toString(Ports.free()));
        }
        var folder = run.resolve("keycloak");
        return new Place(
                "keycloak",
                folder,
                Place.temporaryLogs(folder).resolve("keycloak.log"),
                Integer.parseInt(Files.readString(chosen)),
                Lifetime.UNTIL_STOPPED);
    }

    @Override
    public String name() {
        return server.name();
    }

    @Override
    public int port() {
        return server.port();
    }

    @Override
    public boolean alive() {
        return server.alive();
    }

    @Override
    public long pid() {
        return server.pid();
    }

    /** Does nothing: the Keycloak of a run is started before it is given to a test. */
    @Override
    public void start() {
        if (!alive()) {
            throw new PartFailure("The Keycloak of this run has ended");
        }
    }

    @Override
    public boolean stop() {
        throw isShared();
    }

    @Override
    public void kill() {
        throw isShared();
    }

    @Override
    public void freeze() {
        throw isShared();
    }

    /** Does nothing: nobody froze it. */
    @Override
    public void thaw() {}

    @Override
    public void close() {
        // deploy/test ends the process with the run
    }

    private static PartFailure isShared() {
        return new PartFailure("This Keycloak serves the whole run: take one of your own to end or freeze it");
    }
}
