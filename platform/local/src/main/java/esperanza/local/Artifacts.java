package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Properties;

/**
 * The binaries of the real parts, as Maven fetched them, unpacked once per machine and version. The place is
 * {@code ESPERANZA_CACHE}, or {@code /var/cache/esperanza} for root, or {@code ~/.cache/esperanza}.
 */
final class Artifacts {

    /** Work that has to be done once, in an empty folder. */
    interface Work {
        void in(Path folder) throws IOException;
    }

    private final Properties where;

    Artifacts() {
        where = new Properties();
        try (var file = Artifacts.class.getResourceAsStream("/esperanza/local/parts.properties")) {
            where.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String kafkaClasspath() {
        return where.getProperty("kafka.classpath");
    }

    String kafkaVersion() {
        return where.getProperty("kafka.version");
    }

    String keycloakVersion() {
        return where.getProperty("keycloak.version");
    }

    /** @return the folder that holds {@code bin/postgres} */
    Path postgres() {
        var jar = Path.of(where.getProperty("postgres.jar"));
        return once(
                "postgres-" + where.getProperty("postgres.version"), folder -> Archive.unpackJarredTar(jar, folder));
    }

    /**
     * Keycloak with its build step done and a database without our realm, which takes most of a minute and depends on
     * build options only.
     *
     * @return the folder that holds {@code lib/quarkus-run.jar} and {@code data}
     */
    Path keycloak(Work build) {
        var zip = Path.of(where.getProperty("keycloak.zip"));
        return once("keycloak-with-database-" + keycloakVersion(), folder -> {
            Archive.unpackZip(zip, folder);
            build.in(folder);
        });
    }

    /** The file in which a JVM of this name and this Java version keeps its class archive. */
    static Path classArchive(String name) {
        return cache().resolve(name + "-" + Runtime.version() + ".jsa");
    }

    /** The flags that every service needs for its JVM, as the parent pom lists them. */
    List<String> jvmFlags() {
        return List.of(where.getProperty("jvm.flags").split(" "));
    }

    /**
     * Does the work in a folder beside the final one and renames it when the work is complete, so that an interrupted
     * run leaves nothing half done. Of several processes one works and the others wait.
     */
    Path once(String name, Work work) {
        var target = cache().resolve(name);
        if (Files.exists(target)) {
            return target;
        }
        // Two class loaders of one JVM (Quarkus tests) load this class twice; an interned string is one lock for both.
        synchronized (("esperanza.local.once." + name).intern()) {
            try {
                Files.createDirectories(cache());
                try (var channel = FileChannel.open(
                                cache().resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        var lock = channel.lock()) {
                    if (lock.isValid() && !Files.exists(target)) {
                        var unfinished = cache().resolve(name + ".unfinished");
                        Folders.delete(unfinished);
                        Files.createDirectories(unfinished);
                        work.in(unfinished);
                        Files.move(unfinished, target);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException("Can't unpack " + name + " into " + cache(), e);
            }
        }
        return target;
    }

    private static Path cache() {
        var chosen = System.getenv("ESPERANZA_CACHE");
        if (chosen != null) {
            return Path.of(chosen);
        }
        return ServerUser.isNeeded()
                ? Path.of("/var/cache/esperanza")
                : Path.of(System.getProperty("user.home"), ".cache", "esperanza");
    }
}
