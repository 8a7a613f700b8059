package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Where a part runs.
 *
 * @param name unique on the machine's platform: {@code postgres}, {@code intake-1}
 * @param folder holds its data and its pid file
 * @param log what it prints is appended here
 */
public record Place(String name, Path folder, Path log, int port, Lifetime lifetime) {

    /** A new folder and a free port that are given back when this JVM ends. */
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
            // PostgreSQL runs as another user when we are root and has to find its way through.
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Beside the test reports, where there are some: there they are still to be read after the test. */
    static Path temporaryLogs(Path otherwise) {
        var target = Path.of("target").toAbsolutePath();
        return Files.isDirectory(target) ? target.resolve("parts") : otherwise;
    }

    Path data() {
        return folder.resolve("data");
    }

    PidFile pidFile() {
        return new PidFile(folder.resolve(name + ".pid"));
    }
}
