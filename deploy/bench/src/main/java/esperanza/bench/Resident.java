package esperanza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Resident memory of a process and its descendants, in KB.
 *
 * @param rss memory that several processes share counts in each of them
 * @param pss such memory counts in equal parts
 */
record Resident(long rss, long pss) {

    static Resident of(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(process -> read(process.pid()))
                .reduce(new Resident(0, 0), Resident::plus);
    }

    /** The text of {@code /proc/<pid>/smaps_rollup}. */
    static Resident of(String rollup) {
        return new Resident(number(rollup, "Rss:"), number(rollup, "Pss:"));
    }

    Resident plus(Resident other) {
        return new Resident(rss + other.rss, pss + other.pss);
    }

    private static Resident read(long pid) {
        try {
            return of(Files.readString(Path.of("/proc/" + pid + "/smaps_rollup")));
        } catch (IOException ended) {
            return new Resident(0, 0);
        }
    }

    private static long number(String rollup, String label) {
        return rollup.lines()
                .filter(line -> line.startsWith(label))
                .mapToLong(line -> Long.parseLong(line.split(" +")[1]))
                .findFirst()
                .orElse(0);
    }
}
