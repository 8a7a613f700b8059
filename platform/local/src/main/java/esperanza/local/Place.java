package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;

/**
 * The place of a part: its name, folder, log and port.
 *
 * @param name unique on the machine's platform: {@code postgres}, {@code intake-1}
 * @param folder holds its data and its pid file
 * @param log its output is appended here
 */
public record Place(String name, Path folder, Path log, int port, Lifetime lifetime) {

    private static final String LOGS = "esperanza.local.logs";

    /** A new folder and a free port; both are released when this JVM ends. */
    public static Place temporary(String name) {
        var folder = temporaryFolder(name);
        var log = temporaryLogs(folder).resolve(name + ".log");
        var place = new Place(name, folder, log, Ports.free(), Lifetime.WITH_THIS_JVM);
        Reaper.watch(place.pidFile(), folder);
        return place;
    }

    static Path temporaryFolder(String name) {
        try {
            var folder = Files.createTempDirectory("esperanza-" + name + "-");
            // If this JVM runs as root, PostgreSQL runs as another user, who needs access to the folder.
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The folder for logs: beside the test reports if there are any, so that the logs can be read after the test. JVMs
     * that run tests of a module at the same time have a folder each.
     */
    static Path temporaryLogs(Path otherwise) {
        var target = Path.of("target").toAbsolutePath();
        return Files.isDirectory(target) ? target.resolve(System.getProperty(LOGS, "parts")) : otherwise;
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Tells a part that was started here from every other, also from one of the same name of another platform. */
    String id() {
        return UUID.nameUUIDFromBytes(pidFile().path().toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    PidFile pidFile() {
        return new PidFile(folder.resolve(name + ".pid"));
    }
}
