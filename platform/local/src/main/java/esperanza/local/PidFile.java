package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Remembers a process beyond the life of this JVM. The start instant is kept beside the pid, so that a process that got
 * the same pid later is never taken for ours.
 */
record PidFile(Path path) {

    void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + " " + startOf(process) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the process if it still runs */
    Optional<ProcessHandle> process() {
        try {
            var words = Files.readString(path).strip().split(" ");
            return ProcessHandle.of(Long.parseLong(words[0]))
                    .filter(found -> startOf(found) == Long.parseLong(words[1]))
                    .filter(PidFile::runs);
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether the process runs. A dead process that its parent has not collected yet counts as ended, although the
     * system still lists it; but only once its last thread is gone, because until then its ports stay taken.
     */
    static boolean runs(ProcessHandle process) {
        if (!process.isAlive()) {
            return false;
        }
        var proc = Path.of("/proc/" + process.pid());
        try (var threads = Files.list(proc.resolve("task"))) {
            var stat = Files.readString(proc.resolve("stat"));
            var dead = stat.charAt(stat.lastIndexOf(')') + 2) == 'Z';
            return !dead || threads.count() > 1;
        } catch (IOException | UncheckedIOException gone) {
            return process.isAlive();
        }
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().orElseThrow().toEpochMilli();
    }
}
