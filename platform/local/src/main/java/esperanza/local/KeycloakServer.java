package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as a process of this machine, with the realm of a file. Keys and sessions are kept in a file database, which
 * is made anew when the realm's file has changed.
 */
public final class KeycloakServer extends ProcessPart implements Keycloak {

    private static final List<String> JVM = List.of(
            "-Xmx320m",
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            "-XX:TieredStopAtLevel=1",
            "-XX:ReservedCodeCacheSize=240m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Duser.language=en",
            "-Dpicocli.disable.closures=true",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");

    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "ESPERANZA_ADMINISTRATOR";

    private final Artifacts artifacts = new Artifacts();
    private final Path realm;

    /** @param realm the exported realm as JSON */
    public KeycloakServer(Place place, Path realm) {
        super(place);
        this.realm = realm;
    }

    @Override
    void prepare() throws IOException {
        var built = built();
        Files.createDirectories(place().data());
        // Keycloak writes only to the folder "data" of its home, so many instances can share one set of binaries.
        for (var shared : List.of("lib", "conf", "providers", "themes")) {
            var link = place().folder().resolve(shared);
            Files.deleteIfExists(link);
            Files.createSymbolicLink(link, built.resolve(shared));
        }
        var imported = place().data().resolve("import").resolve("esperanza-realm.json");
        if (!Files.exists(imported) || Files.mismatch(imported, realm) != -1) {
            Folders.delete(place().data());
            Folders.copy(built.resolve("data"), place().data());
            Files.createDirectories(imported.getParent());
            Files.copy(realm, imported);
        }
    }

    @Override
    Command command() {
        var jar = place().folder().resolve("lib/quarkus-run.jar");
        return Command.of(keycloak(
                place().folder(),
                Command.keepingClasses(Artifacts.classArchive("keycloak-server"), List.of(jar)),
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port(),
                "--hostname=" + url()));
    }

    /** Tables and the realm of the administrator are the same for every instance, and take most of a first start. */
    private Path built() {
        return artifacts.keycloak(home -> {
            Command.of(keycloak(home, List.of(), "build", "--db=dev-file")).run(place().log());
            var administrator = keycloak(
                    home,
                    List.of(),
                    "bootstrap-admin",
                    "user",
                    "--optimized",
                    "--username=" + ADMINISTRATOR,
                    "--password:env=" + PASSWORD);
            new Command(administrator, Map.of(PASSWORD, ADMINISTRATOR)).run(place().log());
        });
    }

    /** The command that {@code kc.sh} would run, without a shell in between: so the pid is that of Keycloak itself. */
    private static List<String> keycloak(Path home, List<String> more, String... arguments) {
        var words = new ArrayList<String>();
        words.add(Command.java());
        words.addAll(JVM);
        words.addAll(more);
        words.add("-Dkc.home.dir=" + home);
        words.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        words.addAll(List.of("-cp", home.resolve("lib/quarkus-run.jar").toString()));
        words.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        words.addAll(List.of(arguments));
        return words;
    }
}
